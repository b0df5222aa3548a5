// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scoring.h"

#include <algorithm>
#include <functional>

namespace melscope {

Evaluation scoreClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                      const ClassMatch& match, Console& console, std::stop_token stop) {
    Evaluation scored =
        evaluateClips(classifier, dataset, clips, match, console.listener("clips"), std::move(stop));
    console.wipe();
    return scored;
}

void add(ConfusionMatrix& sum, const ConfusionMatrix& more) {
    std::ranges::transform(sum.counts, more.counts, sum.counts.begin(), std::plus());
}

}  // namespace melscope
