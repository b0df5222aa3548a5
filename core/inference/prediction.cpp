// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/inference/classifier.h"

namespace melscope {

std::vector<ClassProbability> Prediction::top(int k) const {
    std::vector<ClassProbability> ranked;
    for (std::size_t c = 0; c < probabilities.size(); ++c)
        ranked.push_back({static_cast<int>(c), probabilities[c]});
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &ClassProbability::probability);
    ranked.resize(std::min(ranked.size(), static_cast<std::size_t>(std::max(k, 0))));
    return ranked;
}

}  // namespace melscope
