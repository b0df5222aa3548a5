// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace melscope {

/// A row and what it is sorted by, a whole number of 32 or 64 bits.
template <class Key>
struct KeyedRow {
    Key key = 0;
    std::uint32_t row = 0;
};

/// A key in the order of the numbers it is made of.
inline std::uint64_t sortKey(double number) {
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

inline std::uint64_t sortKey(std::int64_t number) {
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
}

/// Puts rows in the order of their keys, equal ones stay as they are: eleven bits at a time, the lowest
/// first.
/// @param highest no key is above it; the fewer bits it has, the quicker
template <class Key>
void sortByKey(std::vector<KeyedRow<Key>>& rows, Key highest) {
    constexpr int kBits = 11;
    constexpr Key kMask = (Key{1} << kBits) - 1;
    std::vector<KeyedRow<Key>> sorted(rows.size());
    for (int shift = 0; shift < static_cast<int>(std::bit_width(highest)); shift += kBits) {
        const auto digit = [shift](const KeyedRow<Key>& row) {
            return static_cast<std::size_t>(row.key >> shift & kMask);
        };
        std::array<std::uint32_t, std::size_t{1} << kBits> next{};
        for (const KeyedRow<Key>& row : rows) ++next[digit(row)];
        std::exclusive_scan(next.begin(), next.end(), next.begin(), 0u);
        for (const KeyedRow<Key>& row : rows) sorted[next[digit(row)]++] = row;
        rows.swap(sorted);
    }
}

}  // namespace melscope
