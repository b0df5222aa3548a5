// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluation_work.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/import.h"
#include "core/inference/evaluate.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

std::vector<std::size_t> clipsOfPart(const Dataset& dataset, EvaluatedPart part) {
    if (part == EvaluatedPart::Valid) return dataset.clipsOf(Split::Valid);
    if (part == EvaluatedPart::Test) return dataset.clipsOf(Split::Test);
    if (part == EvaluatedPart::Train) return dataset.clipsOf(Split::Train);
    std::vector<std::size_t> clips(dataset.clips.size());
    std::iota(clips.begin(), clips.end(), std::size_t{0});
    return clips;
}

/// Where a class has another name in the other evaluation: its index there, or -1.
std::vector<int> classesIn(const ClipEvaluation& other, const ClipEvaluation& one) {
    std::vector<int> indices;
    for (const std::string& name : one.classes) {
        const auto found = std::ranges::find(other.classes, name);
        indices.push_back(found == other.classes.end() ? -1
                                                       : static_cast<int>(found - other.classes.begin()));
    }
    return indices;
}

/// That the project knows of; 0: none.
int bestEpochOf(const Project& project, std::int64_t run) {
    for (const Run& known : runs(project))
        if (known.id == run) return known.bestEpoch;
    return 0;
}

}  // namespace

RunEvaluation keptEvaluation(const Project& project, const EvaluatedRun& run,
                             const std::optional<EvaluatedRun>& before) {
    const Model model = readModel(run.model);
    if (bestEpochOf(project, run.id) != model.summary.bestEpoch) return {};
    RunEvaluation kept{.features = model.features,
                       .bestEpoch = model.summary.bestEpoch,
                       .isOfMiddles = true,
                       .now = clipEvaluation(predictionsOf(project, run.id), model.classes),
                       .before = {}};
    if (before) kept.before = clipEvaluation(predictionsOf(project, before->id), model.classes);
    return kept;
}

RunEvaluation scoredEvaluation(const std::filesystem::path& model, ProjectClips clips, EvaluatedPart part,
                               int threads, const ProgressListener& listener, std::stop_token stop) {
    const auto classifier = learn().openModel(model, Device::Auto, threads);
    const Model& known = classifier->model();
    const ClassMatch match = matchClasses(clips.dataset, known);
    std::vector<std::size_t> chosen = clipsOfPart(clips.dataset, part);
    const auto leftOut =
        std::erase_if(chosen, [&](std::size_t i) { return match.of(clips.dataset.clips[i]) < 0; });
    if (chosen.empty()) throw DatasetError("there is no clip here whose class the model knows");
    const Evaluation scored =
        evaluateClips(*classifier, clips.dataset, chosen, match, listener, std::move(stop));
    if (scored.clips.empty())
        throw DatasetError("none of the clips could be read: " + scored.failures.front().reason);
    RunEvaluation evaluation{.features = known.features,
                             .bestEpoch = known.summary.bestEpoch,
                             .now = clipEvaluation(scored, clips.dataset, known.classes, clips.rows),
                             .before = {}};
    evaluation.now.leftOut = static_cast<std::int64_t>(leftOut);
    evaluation.now.isOtherData =
        part != EvaluatedPart::Folder && clips.dataset.fingerprint() != known.summary.dataFingerprint;
    return evaluation;
}

ProjectClips clipsOfFolder(const std::filesystem::path& folder, int threads, const ProgressListener& listener,
                           std::stop_token stop) {
    return {.dataset = importDataset({.folder = folder, .threads = threads}, listener, std::move(stop)),
            .rows = {}};
}

Flips flipsBetween(const ClipEvaluation& before, const ClipEvaluation& now) {
    std::unordered_map<std::int64_t, int> then;
    const std::vector<int> classes = classesIn(now, before);
    for (const EvaluatedClip& clip : before.clips)
        then[clip.row] = classes[static_cast<std::size_t>(clip.predictedClass)];
    Flips flips;
    for (std::size_t i = 0; i < now.clips.size(); ++i) {
        const EvaluatedClip& clip = now.clips[i];
        const auto found = then.find(clip.row);
        if (clip.trueClass < 0 || found == then.end() || found->second == clip.predictedClass) continue;
        flips.clips.push_back(i);
        flips.before.push_back(found->second);
        if (clip.isRight()) ++flips.better;
        if (found->second == clip.trueClass) ++flips.worse;
    }
    return flips;
}

}  // namespace melscope
