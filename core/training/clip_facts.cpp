// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/clip_facts.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

/// How many of `count` make up this share, at least one.
std::size_t ofThem(std::size_t count, double share) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(count)));
    return std::clamp<std::size_t>(rank, 1, count);
}

}  // namespace

ProbedFacts factsOf(const Dataset& dataset) {
    const bool split =
        std::ranges::any_of(dataset.clips, [](const Clip& c) { return c.split == Split::Train; });
    ProbedFacts facts;
    for (const Clip& clip : dataset.clips) {
        if (split && clip.split != Split::Train) continue;
        ++facts.clips;
        if (clip.channels > 1) ++facts.stereo;
        if (clip.seconds > 0) facts.seconds.push_back(static_cast<double>(clip.seconds));
        if (clip.sampleRate > 0) facts.rates.push_back(clip.sampleRate);
    }
    std::ranges::sort(facts.seconds);
    std::ranges::sort(facts.rates);
    return facts;
}

double secondsThatHold(const ProbedFacts& facts, double share) {
    return facts.seconds[ofThem(facts.seconds.size(), share) - 1];
}

int rateReachedBy(const ProbedFacts& facts, double share) {
    return facts.rates[facts.rates.size() - ofThem(facts.rates.size(), share)];
}

double shareThatReaches(const ProbedFacts& facts, int rate) {
    const auto first = std::ranges::lower_bound(facts.rates, rate);
    return static_cast<double>(facts.rates.end() - first) / static_cast<double>(facts.rates.size());
}

}  // namespace melscope
