// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace melscope {

/// True if `bytes` are well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);

/// `bytes` as UTF-8 that is safe to show and to put into JSON: control and bidirectional-override characters
/// become
/// `\u{..}` and bytes that are not UTF-8 become `\x..`, so that nothing in a name can hide or forge.
std::string printable(std::string_view bytes);
/// A path in the same way.
std::string printablePath(const std::filesystem::path& path);

/// `bytes` for a JSON string: as they are if they are UTF-8, else with the odd ones escaped visibly.
std::string jsonText(std::string_view bytes);

/// `bytes` as a field of a CSV line, in quotes where it needs them.
std::string csvField(std::string_view bytes);

}  // namespace melscope
