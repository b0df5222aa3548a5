// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace melscope {

/// The file of each recording's label track, beside one another as the recordings are: "sub/rec.txt" for
/// "sub/rec.wav", or "sub/rec.wav.txt" where the short name would be another recording's as well.
/// @param paths of recordings, relative and unique
/// @throws Error for a path that leads out of the folder
std::vector<std::filesystem::path> trackNames(const std::vector<std::filesystem::path>& paths);

}  // namespace melscope
