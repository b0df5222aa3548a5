// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/duplicates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "core/base/random.h"

namespace melscope {

namespace {

constexpr int kTables = 24;
constexpr int kKeyBits = 16;  // 100 000 clips without likeness are one or two in a bucket
constexpr std::size_t kCellsOfBit = 16;
constexpr std::size_t kKeyBands = 11;  // those of a recording at 8 kHz, so that copies at any rate meet
constexpr std::size_t kMostCompared = 32;

// Of a clip's 384 bits. A correlation of 0.95 makes an angle of 0.1 pi, so that 38 of them differ, give or
// take 8; looking first takes a tenth of the time of comparing.
constexpr int kMostBitsApart = 54;

/// Which cells a bit of a key adds (the first half) and which it takes away.
using Projection = std::array<std::uint16_t, kCellsOfBit>;

std::vector<Projection> drawProjections() {
    Random random({.seed = 1});  // any: the same for everybody, so that results are
    std::vector<Projection> projections(kTables * kKeyBits);
    for (Projection& projection : projections)
        for (std::uint16_t& cell : projection)
            cell = static_cast<std::uint16_t>(random.integer(0, Fingerprint::kTimes) * Fingerprint::kBands +
                                              random.integer(0, kKeyBands));
    return projections;
}

/// What is left of the cells of the lowest bands, in their steps, without the mean of each piece and band:
/// the course of the sound, whose correlation decides. [kTimes, kBands], 0 in other bands.
std::array<float, Fingerprint::kTimes * Fingerprint::kBands> courseOf(const Fingerprint& print) {
    std::array<float, Fingerprint::kTimes * Fingerprint::kBands> course{};
    const std::size_t bands = std::min<std::size_t>(print.bands, kKeyBands);
    std::array<float, Fingerprint::kBands> bandMean{};
    for (std::size_t t = 0; t < Fingerprint::kTimes; ++t) {
        const auto row = std::span(print.cells).subspan(t * Fingerprint::kBands, bands);
        const float mean =
            static_cast<float>(std::accumulate(row.begin(), row.end(), 0)) / static_cast<float>(bands);
        for (std::size_t b = 0; b < bands; ++b) {
            course[t * Fingerprint::kBands + b] = row[b] - mean;
            bandMean[b] += (row[b] - mean) / float{Fingerprint::kTimes};
        }
    }
    for (std::size_t i = 0; i < course.size(); ++i) course[i] -= bandMean[i % Fingerprint::kBands];
    return course;
}

std::uint16_t keyOf(std::span<const float> course, std::span<const Projection> projections) {
    unsigned key = 0;
    for (const Projection& projection : projections) {
        float sum = 0;
        for (std::size_t i = 0; i < kCellsOfBit; ++i)
            sum += i < kCellsOfBit / 2 ? course[projection[i]] : -course[projection[i]];
        key = key << 1 | (sum > 0 ? 1 : 0);
    }
    return static_cast<std::uint16_t>(key);
}

/// Sets that grow together (union-find with path halving).
class Sets {
  public:
    explicit Sets(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    std::size_t find(std::size_t item) {
        while (m_parent[item] != item) item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }
    void join(std::size_t a, std::size_t b) {
        const std::size_t first = find(a), second = find(b);
        m_parent[std::max(first, second)] = std::min(first, second);
    }

  private:
    std::vector<std::size_t> m_parent;
};

/// A clip in a table.
struct Entry {
    std::uint16_t key, length;
    std::uint32_t place;  ///< among the clips that can be compared
    auto operator<=>(const Entry&) const = default;
};

class NearSearch {
  public:
    NearSearch(std::span<const ClipFacts> facts, const std::vector<ClipSet>& identical)
        : m_facts(facts), m_sets(facts.size()) {
        std::vector<bool> isCopy(facts.size(), false);
        for (const ClipSet& set : identical)
            for (std::size_t i = 1; i < set.size(); ++i) {
                isCopy[set[i]] = true;
                m_sets.join(set[0], set[i]);
            }
        for (std::size_t clip = 0; clip < facts.size(); ++clip)
            if (facts[clip].fingerprint.bands > 0 && !isCopy[clip])
                m_clips.push_back(static_cast<std::uint32_t>(clip));
    }

    /// @return the first clip of each clip's set
    std::vector<std::size_t> run() {
        makeKeys();
        for (int table = 0; table < kTables; ++table) searchTable(table);
        std::vector<std::size_t> result(m_facts.size());
        for (std::size_t clip = 0; clip < result.size(); ++clip) result[clip] = m_sets.find(clip);
        return result;
    }

  private:
    void makeKeys() {
        const std::vector<Projection> projections = drawProjections();
        m_keys.reserve(m_clips.size() * kTables);
        for (const std::uint32_t clip : m_clips) {
            const auto course = courseOf(m_facts[clip].fingerprint);
            for (std::size_t table = 0; table < kTables; ++table)
                m_keys.push_back(keyOf(course, std::span(projections).subspan(table * kKeyBits, kKeyBits)));
        }
    }

    void searchTable(int table) {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < m_clips.size(); ++i)
            entries.push_back({m_keys[i * kTables + static_cast<std::size_t>(table)],
                               m_facts[m_clips[i]].fingerprint.length, static_cast<std::uint32_t>(i)});
        std::ranges::sort(entries);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::size_t end = std::min(entries.size(), i + 1 + kMostCompared);
            for (std::size_t j = i + 1; j < end && entries[j].key == entries[i].key; ++j)
                compare(entries[i].place, entries[j].place);
        }
    }

    void compare(std::size_t i, std::size_t j) {
        const std::size_t a = m_clips[i], b = m_clips[j];
        if (m_sets.find(a) == m_sets.find(b) || bitsApart(i, j) > kMostBitsApart) return;
        if (areNearDuplicates(m_facts[a].fingerprint, m_facts[b].fingerprint)) m_sets.join(a, b);
    }

    int bitsApart(std::size_t i, std::size_t j) const {
        std::array<std::uint64_t, kTables * sizeof(std::uint16_t) / sizeof(std::uint64_t)> first, second;
        std::memcpy(first.data(), &m_keys[i * kTables], sizeof first);
        std::memcpy(second.data(), &m_keys[j * kTables], sizeof second);
        int apart = 0;
        for (std::size_t word = 0; word < first.size(); ++word)
            apart += std::popcount(first[word] ^ second[word]);
        return apart;
    }

    std::span<const ClipFacts> m_facts;
    Sets m_sets;
    std::vector<std::uint32_t> m_clips;  ///< those that can be compared, one of each identical set
    std::vector<std::uint16_t> m_keys;   ///< [m_clips, kTables]
};

bool soundsTheSame(const ClipSet& set, std::span<const ClipFacts> facts) {
    return std::ranges::all_of(
        set, [&](std::size_t clip) { return facts[clip].contentHash == facts[set[0]].contentHash; });
}

}  // namespace

std::vector<ClipSet> identicalClips(std::span<const ClipFacts> facts) {
    std::unordered_map<std::string_view, std::size_t> setOfHash;
    std::vector<ClipSet> sets;
    for (std::size_t clip = 0; clip < facts.size(); ++clip) {
        if (facts[clip].contentHash.empty() || facts[clip].peak == 0) continue;
        const auto [place, isNew] = setOfHash.try_emplace(facts[clip].contentHash, sets.size());
        if (isNew) sets.emplace_back();
        sets[place->second].push_back(clip);
    }
    std::erase_if(sets, [](const ClipSet& set) { return set.size() < 2; });
    return sets;
}

std::vector<ClipSet> nearDuplicates(std::span<const ClipFacts> facts) {
    const std::vector<std::size_t> first = NearSearch(facts, identicalClips(facts)).run();
    std::map<std::size_t, ClipSet> setOfFirst;
    for (std::size_t clip = 0; clip < first.size(); ++clip)
        if (facts[clip].problem.empty()) setOfFirst[first[clip]].push_back(clip);
    std::vector<ClipSet> sets;
    for (auto& [_, set] : setOfFirst)
        if (set.size() > 1 && !soundsTheSame(set, facts)) sets.push_back(std::move(set));
    return sets;
}

}  // namespace melscope
