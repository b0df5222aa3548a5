// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

/// What probing found of the clips that are learned from: Split::Train, or all clips while there are no
/// splits.
struct ProbedFacts {
    std::size_t clips = 0;
    std::size_t stereo = 0;       ///< clips of two channels or more
    std::vector<double> seconds;  ///< sorted; clips whose header does not tell are left out
    std::vector<int> rates;       ///< Hz, sorted; clips of unknown rate are left out
};

ProbedFacts factsOf(const Dataset& dataset);

/// The smallest length that at least this share of the clips does not exceed. @pre facts.seconds is not empty
double secondsThatHold(const ProbedFacts& facts, double share);

/// The highest rate that at least this share of the clips reaches. @pre facts.rates is not empty
int rateReachedBy(const ProbedFacts& facts, double share);

/// The share of the clips that were recorded at this rate or a higher one. @pre facts.rates is not empty
double shareThatReaches(const ProbedFacts& facts, int rate);

}  // namespace melscope
