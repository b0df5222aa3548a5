// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/key_sort.h"

#include <array>
#include <bit>
#include <numeric>

namespace melscope {

namespace {

constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
constexpr unsigned kBytes = 8;
std::uint8_t byteOf(std::uint64_t key, unsigned byte) { return static_cast<std::uint8_t>(key >> (8 * byte)); }

/// A bit is set where not all keys agree.
std::uint64_t differing(const std::vector<KeyedRow>& rows) {
    std::uint64_t bits = 0;
    for (const KeyedRow& row : rows) bits |= row.key ^ rows.front().key;
    return bits;
}

/// Where the rows of each value of a byte begin.
std::array<std::uint32_t, 256> placesOf(const std::vector<KeyedRow>& rows, unsigned byte) {
    std::array<std::uint32_t, 256> places{};
    for (const KeyedRow& row : rows) ++places[byteOf(row.key, byte)];
    std::exclusive_scan(places.begin(), places.end(), places.begin(), 0u);
    return places;
}

}  // namespace

std::uint64_t sortKey(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

std::uint64_t sortKey(std::int64_t number) { return static_cast<std::uint64_t>(number) ^ kSign; }

void sortByKey(std::vector<KeyedRow>& rows) {
    const std::uint64_t bits = differing(rows);
    if (bits == 0) return;
    std::vector<KeyedRow> sorted(rows.size());
    for (unsigned byte = 0; byte < kBytes; ++byte) {
        if (byteOf(bits, byte) == 0) continue;
        auto next = placesOf(rows, byte);
        for (const KeyedRow& row : rows) sorted[next[byteOf(row.key, byte)]++] = row;
        rows.swap(sorted);
    }
}

}  // namespace melscope
