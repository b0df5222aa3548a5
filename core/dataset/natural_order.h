// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace melscope {

/// The order in which people list names: runs of digits by their value ("2" before "10"), the rest byte by
/// byte. A strict total order: names of equal value ("01", "1") are ordered by their bytes.
bool naturalLess(std::string_view a, std::string_view b);

}  // namespace melscope
