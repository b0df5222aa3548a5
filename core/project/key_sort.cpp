// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/key_sort.h"

#include <algorithm>
#include <array>
#include <bit>

namespace melscope {

namespace {

constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
constexpr unsigned kBytes = 8;
using Counts = std::array<std::array<std::uint32_t, 256>, kBytes>;

std::uint8_t byteOf(std::uint64_t key, unsigned byte) { return static_cast<std::uint8_t>(key >> (8 * byte)); }

Counts countBytes(const std::vector<KeyedRow>& rows) {
    Counts counts{};
    for (const KeyedRow& row : rows)
        for (unsigned byte = 0; byte < kBytes; ++byte) ++counts[byte][byteOf(row.key, byte)];
    return counts;
}

}  // namespace

std::uint64_t sortKey(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

std::uint64_t sortKey(std::int64_t number) { return static_cast<std::uint64_t>(number) ^ kSign; }

void sortByKey(std::vector<KeyedRow>& rows) {
    if (rows.empty()) return;
    const Counts counts = countBytes(rows);
    std::vector<KeyedRow> sorted(rows.size());
    for (unsigned byte = 0; byte < kBytes; ++byte) {
        if (counts[byte][byteOf(rows.front().key, byte)] == rows.size()) continue;
        std::array<std::uint32_t, 256> next{};
        for (std::size_t value = 1; value < next.size(); ++value)
            next[value] = next[value - 1] + counts[byte][value - 1];
        for (const KeyedRow& row : rows) sorted[next[byteOf(row.key, byte)]++] = row;
        rows.swap(sorted);
    }
}

}  // namespace melscope
