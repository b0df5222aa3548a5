// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/confounds.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace melscope {

namespace {

// How loud a class is, is partly what it is: one of ten spoken digits is louder than the rest with a chance
// of 0.63, one of ten synthetic sounds with 0.81. Above 0.95 a classifier need not listen further.
constexpr double kLeastChance = 0.95;
constexpr double kFewestClips = 10;  // of the class and of the others: ten of ten are no accident (p = 1e-5)
constexpr double kLargestChanceOfAccident = 1e-4;

struct Loudness {
    float rms;  // dBFS
    std::size_t clip;
};

std::vector<Loudness> loudnessOf(const Dataset& dataset, std::span<const ClipFacts> facts) {
    std::vector<Loudness> result;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].problem.empty() && dataset.clips[i].label >= 0) result.push_back({facts[i].rms, i});
    std::ranges::stable_sort(result, {}, &Loudness::rms);
    return result;
}

/// Sums of ranks, from 1, with the mean rank for equal values; and clips of each class.
struct Ranks {
    std::vector<double> sums, counts;
};

Ranks ranksOf(const Dataset& dataset, const std::vector<Loudness>& sorted) {
    Ranks result{std::vector<double>(dataset.classes.size(), 0),
                 std::vector<double>(dataset.classes.size(), 0)};
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        while (end < sorted.size() && sorted[end].rms == sorted[begin].rms) ++end;
        const double rank = 0.5 * static_cast<double>(begin + 1 + end);
        for (std::size_t i = begin; i < end; ++i) {
            const auto label = static_cast<std::size_t>(dataset.clips[sorted[i].clip].label);
            result.sums[label] += rank;
            ++result.counts[label];
        }
    }
    return result;
}

/// A class and the chance that one of its clips is louder than one of another class.
struct Place {
    std::size_t label = 0;
    double louder = 0.5;
    double strength() const { return std::abs(2 * louder - 1); }
};

/// The class that stands furthest from the others; nothing if chance may have put it there.
std::optional<Place> furthest(const Ranks& ranks, double all) {
    Place best;
    for (std::size_t k = 0; k < ranks.counts.size(); ++k) {
        const double here = ranks.counts[k], others = all - here;
        if (here < kFewestClips || others < kFewestClips) continue;
        const double louder = (ranks.sums[k] - here * (here + 1) / 2) / (here * others);
        const double z = std::abs(louder - 0.5) / std::sqrt((all + 1) / (12 * here * others));
        const bool isAccident = std::erfc(z / std::sqrt(2.0)) > kLargestChanceOfAccident;
        if (const Place place{k, louder}; !isAccident && place.strength() > best.strength()) best = place;
    }
    if (best.strength() < 2 * kLeastChance - 1) return std::nullopt;
    return best;
}

float median(const Dataset& dataset, const std::vector<Loudness>& sorted, std::size_t label, bool isOfClass) {
    std::vector<float> values;
    for (const Loudness& one : sorted)
        if ((dataset.clips[one.clip].label == static_cast<int>(label)) == isOfClass)
            values.push_back(one.rms);
    return values[values.size() / 2];
}

int rounded(double value) { return static_cast<int>(std::lround(value)); }

}  // namespace

std::optional<Confound<LoudnessTie>> findLoudnessTie(const Dataset& dataset,
                                                     std::span<const ClipFacts> facts) {
    const std::vector<Loudness> sorted = loudnessOf(dataset, facts);
    const std::optional<Place> place = furthest(ranksOf(dataset, sorted), static_cast<double>(sorted.size()));
    if (!place) return std::nullopt;
    const double chance = std::max(place->louder, 1 - place->louder);
    Confound<LoudnessTie> result{
        .tie = {.className = printable(dataset.classes[place->label]),
                .isLouder = place->louder > 0.5,
                .percent = rounded(std::floor(100 * chance)),
                .median = rounded(median(dataset, sorted, place->label, true)),
                .medianOfOthers = rounded(median(dataset, sorted, place->label, false))},
        .strength = place->strength(),
        .clips = {}};
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].problem.empty() && dataset.clips[i].label == static_cast<int>(place->label))
            result.clips.push_back(i);
    return result;
}

}  // namespace melscope
