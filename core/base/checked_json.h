// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace melscope {

/// Objects are sorted by key. (nlohmann::ordered_json takes quadratic time to read an object, which is for
/// others to make long, so it only writes.)
using Json = nlohmann::json;

/// Arrays and objects inside one another that a text may have at most.
inline constexpr int kMaxJsonDepth = 16;

/// Reads JSON that may come from anyone. Unlike nlohmann's own parser it refuses a key that stands twice in
/// an object (readers disagree on which one counts) and nesting deeper than kMaxJsonDepth.
/// @throws std::invalid_argument with the reason.
Json parseCheckedJson(std::string_view text);

}  // namespace melscope
