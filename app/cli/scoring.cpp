// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scoring.h"

#include <algorithm>

#include "app/cli/words.h"
#include "core/base/text.h"

namespace melscope {

ClassMatch matchClasses(const Dataset& dataset, const Model& model) {
    ClassMatch match;
    for (const std::string& name : dataset.classes) {
        // A model's texts are UTF-8: a name of other bytes is stored in its printable form.
        const auto found = std::ranges::find(model.classes, jsonText(name));
        match.modelClass.push_back(
            found == model.classes.end() ? -1 : static_cast<int>(found - model.classes.begin()));
        if (found == model.classes.end()) match.unknown.push_back(name);
    }
    return match;
}

Scored scoreClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                  const ClassMatch& match, Console& console, std::stop_token stop) {
    std::vector<ClipRef> refs;
    for (const std::size_t clip : clips)
        refs.push_back(
            {.file = dataset.folder / dataset.clips[clip].path, .range = dataset.clips[clip].range});
    Scored scored{.matrix = ConfusionMatrix(static_cast<int>(classifier.model().classes.size())),
                  .failures = {}};
    const auto progress = console.listener("clips");
    const auto take = [&](std::size_t i, const Prediction& prediction) {
        progress({.stage = "scoring", .done = i + 1, .total = refs.size()});
        const Clip& clip = dataset.clips[clips[i]];
        if (prediction.error.empty())
            scored.matrix.add(match.modelClass[static_cast<std::size_t>(clip.label)],
                              prediction.top(1).front().label);
        else
            scored.failures.push_back(
                {.where = printablePath(clip.path), .line = 0, .reason = prediction.error});
    };
    classifier.classify(refs, take, std::move(stop));
    console.wipe();
    return scored;
}

void add(ConfusionMatrix& sum, const ConfusionMatrix& more) {
    std::ranges::transform(sum.counts, more.counts, sum.counts.begin(), std::plus());
}

}  // namespace melscope
