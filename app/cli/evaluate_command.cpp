// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/scoring.h"
#include "app/cli/source.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluation/report.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

/// The clips that are scored, and what they are called.
struct Selection {
    std::string name;  ///< "valid", "test" or "all"
    std::vector<std::size_t> clips;
    std::size_t unknown = 0;  ///< left out: of classes the model does not know
};

std::vector<std::size_t> labelledClips(const Dataset& dataset) {
    std::vector<std::size_t> clips(dataset.clips.size());
    std::iota(clips.begin(), clips.end(), std::size_t{0});
    std::erase_if(clips, [&](std::size_t i) { return dataset.clips[i].label < 0; });
    return clips;
}

Selection select(const Dataset& dataset, Part part) {
    const auto of = [&](Split split) {
        return Selection{.name = std::string(splitName(split)), .clips = dataset.clipsOf(split)};
    };
    if (part == Part::Valid) return of(Split::Valid);
    if (part == Part::Test) return of(Split::Test);
    if (part == Part::Auto)
        for (const Split split : {Split::Valid, Split::Test})
            if (Selection selection = of(split); !selection.clips.empty()) return selection;
    return {.name = "all", .clips = labelledClips(dataset)};
}

void leaveOutUnknown(Selection& selection, const Dataset& dataset, const ClassMatch& match) {
    selection.unknown =
        std::erase_if(selection.clips, [&](std::size_t i) { return match.of(dataset.clips[i]) < 0; });
}

void warnOfUnknown(const Selection& selection, const ClassMatch& match, Console& console) {
    if (match.unknown.empty()) return;
    std::string names;
    for (const auto& name : match.unknown) names += (names.empty() ? "" : ", ") + printable(name);
    console.warn(countWords(static_cast<std::int64_t>(selection.unknown), "clip") +
                 " left out: the model does not know " + names);
}

/// Divides the clips as training did, and says so if the data are not those of the training.
void divideAsTrained(const EvaluateCommand& command, Dataset& dataset, const Model& model, Console& console) {
    if (command.part == Part::All) return;
    divide(dataset, command.source.split, command.seed.value_or(model.summary.seed), console);
    if (dataset.fingerprint() != model.summary.dataFingerprint)
        console.warn(
            "note: these data or their split are not those of the training; if the model was trained on some "
            "of "
            "these clips, the scores are too good");
}

void printJson(const Selection& selection, const Evaluation& scored, const Model& model, Console& console) {
    const Scores scores = scoresOf(scored.matrix);
    console.object({{"accuracy", scores.accuracy},
                    {"macro_f1", scores.macroF1},
                    {"clips", scores.clips},
                    {"classes", namesJson(model.classes)},
                    {"confusion_matrix", matrixJson(scored.matrix)},
                    {"accuracy_interval", {scores.accuracyInterval.low, scores.accuracyInterval.high}},
                    {"weighted_f1", scores.weightedF1},
                    {"majority_baseline", scores.majorityBaseline},
                    {"split", selection.name},
                    {"unknown_class_clips", selection.unknown},
                    {"failures", problemsJson(scored.failures)}});
}

void printText(const Selection& selection, const Evaluation& scored, const Model& model, Console& console) {
    console.result("clips: " + selection.name);
    console.result(scoresReport(scoresOf(scored.matrix), model.classes));
    console.result(confusionReport(scored.matrix, model.classes));
}

}  // namespace

int run(const EvaluateCommand& command, Console& console, std::stop_token stop) {
    preloadLearn();
    const Model model = readModel(command.model);
    Dataset dataset = importSource(command.source.import, command.how.threads, console, stop);
    divideAsTrained(command, dataset, model, console);
    const ClassMatch match = matchClasses(dataset, model);
    Selection selection = select(dataset, command.part);
    leaveOutUnknown(selection, dataset, match);
    warnOfUnknown(selection, match, console);
    if (selection.clips.empty())
        throw DatasetError("there is no clip to score (--split " + selection.name + ')');

    const auto classifier = learn().openModel(command.model, command.how.device, command.how.threads);
    const Evaluation scored = scoreClips(*classifier, dataset, selection.clips, match, console, stop);
    warnOf(scored.failures, "could not be read", console);
    if (scored.matrix.total() == 0) throw DatasetError("none of the clips could be read");
    if (console.json())
        printJson(selection, scored, model, console);
    else
        printText(selection, scored, model, console);
    return kDone;
}

}  // namespace melscope
