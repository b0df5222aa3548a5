// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace melscope {

/// A row and what it is sorted by.
struct KeyedRow {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
};

/// A key in the order of the numbers it is made of.
std::uint64_t sortKey(double number);
std::uint64_t sortKey(std::int64_t number);

/// Puts rows in the order of their keys, equal ones stay as they are: least significant byte first, bytes
/// that all keys share are skipped.
void sortByKey(std::vector<KeyedRow>& rows);

}  // namespace melscope
