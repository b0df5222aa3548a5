// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/evaluate.h"

#include <algorithm>

#include "core/base/text.h"

namespace melscope {

namespace {

JudgedClip judged(std::size_t clip, int trueClass, const Prediction& prediction) {
    const ClassProbability best = prediction.top(1).front();
    return {.clip = clip,
            .trueClass = trueClass,
            .predictedClass = best.label,
            .probability = best.probability,
            .trueProbability = prediction.probabilities[static_cast<std::size_t>(trueClass)]};
}

}  // namespace

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

Evaluation evaluateClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                         const ClassMatch& match, const ProgressListener& listener, std::stop_token stop) {
    std::vector<ClipRef> refs;
    for (const std::size_t clip : clips)
        refs.push_back(
            {.file = dataset.folder / dataset.clips[clip].path, .range = dataset.clips[clip].range});
    Evaluation found{.matrix = ConfusionMatrix(static_cast<int>(classifier.model().classes.size()))};
    const auto take = [&](std::size_t i, const Prediction& prediction) {
        if (listener) listener({.stage = "scoring", .done = i + 1, .total = refs.size()});
        const Clip& clip = dataset.clips[clips[i]];
        if (!prediction.error.empty()) {
            found.failures.push_back({.where = printablePath(clip.path), .reason = prediction.error});
            return;
        }
        found.clips.push_back(judged(clips[i], match.of(clip), prediction));
        found.matrix.add(found.clips.back().trueClass, found.clips.back().predictedClass);
    };
    classifier.classify(refs, take, std::move(stop));
    return found;
}

}  // namespace melscope
