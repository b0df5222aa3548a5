// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace melscope {

/// Columns that UTF-8 `text` takes in a terminal: East Asian wide characters and emoji take two, combining
/// marks and joiners none (the ranges of Unicode's EastAsianWidth that names are written in; rare ones count
/// as one).
int columnsOf(std::string_view text);

enum class Align { Left, Right };

/// `text` in exactly `width` columns: padded with spaces, or cut with an ellipsis at its end.
/// @pre `text` is UTF-8, e.g. from printable(); width >= 1
std::string inColumns(std::string_view text, int width, Align align = Align::Left);

}  // namespace melscope
