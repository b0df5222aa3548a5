// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_output.h"

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/json_output.h"
#include "app/cli/source.h"
#include "app/cli/words.h"
#include "core/base/text.h"

namespace melscope {

namespace {

/// What the listeners of one training share.
struct Story {
    const Dataset& dataset;
    Console& console;
    std::optional<FoldTitle> fold;
    int epochs = 0;
    double secondsAnEpoch = 0;  ///< of the last one; 0 before the first is done
};

/// Time left of the whole training: this stage at its rate, the epochs to come like the last one.
std::optional<double> secondsLeft(const TrainingProgress& progress, double secondsAnEpoch) {
    if (progress.clipsPerSecond <= 0) return std::nullopt;
    const double stage = static_cast<double>(progress.totalClips - progress.clips) / progress.clipsPerSecond;
    const double epoch = secondsAnEpoch > 0
                             ? secondsAnEpoch
                             : static_cast<double>(progress.totalClips) / progress.clipsPerSecond;
    return stage + (progress.epochs - progress.epoch) * epoch;
}

std::string epochTitle(const Story& story, int epoch) {
    const std::string title = "epoch " + std::to_string(epoch) + '/' + std::to_string(story.epochs);
    return story.fold ? "fold " + std::to_string(story.fold->fold) + ", " + title : title;
}

ProgressBar barOf(const TrainingProgress& progress, const Story& story) {
    const bool learning = progress.epoch > 0;  // before, the input is measured
    const std::string stage(progress.stage);
    ProgressBar bar{.title = learning ? epochTitle(story, progress.epoch) + ' ' + stage : stage,
                    .done = static_cast<std::uint64_t>(progress.clips),
                    .total = static_cast<std::uint64_t>(progress.totalClips),
                    .unit = "clips",
                    .perSecond = progress.clipsPerSecond};
    if (progress.stage == "train" && progress.clips > 0) {
        bar.secondsLeft = secondsLeft(progress, story.secondsAnEpoch);
        bar.detail = "loss " + fixed(progress.loss, 3) + ", " + percentWords(progress.accuracy) + " right";
    }
    return bar;
}

std::string epochLine(const EpochReport& report, const Story& story) {
    std::string line = epochTitle(story, report.epoch) + "  train loss " + fixed(report.trainLoss, 3) + ", " +
                       percentWords(report.trainAccuracy) + " right";
    if (report.validAccuracy >= 0)
        line += "  valid loss " + fixed(report.validLoss, 3) + ", " + percentWords(report.validAccuracy) +
                " right";
    return line + "  " + fixed(report.clipsPerSecond, 0) + " clips/s  " + durationWords(report.seconds);
}

void tellEpoch(const EpochReport& report, const Story& story) {
    if (!story.console.json()) return story.console.result(epochLine(report, story));
    nlohmann::ordered_json line = epochJson(report);
    if (story.fold) line["fold"] = story.fold->fold;
    story.console.object(line);
}

}  // namespace

std::vector<Problem> problemsOf(const std::vector<LoadFailure>& failures, const Dataset& dataset) {
    std::vector<Problem> problems;
    for (const auto& [clip, reason] : failures)
        problems.push_back({.where = printablePath(dataset.clips[clip].path), .line = 0, .reason = reason});
    return problems;
}

TrainingListener listenerFor(const Dataset& dataset, Console& console, std::optional<FoldTitle> fold) {
    const auto story = std::make_shared<Story>(Story{dataset, console, std::move(fold)});
    return {.progress =
                [story](const TrainingProgress& progress) {
                    story->epochs = progress.epochs;
                    story->console.show(barOf(progress, *story));
                },
            .epoch =
                [story](const EpochReport& report) {
                    story->secondsAnEpoch = report.seconds;
                    tellEpoch(report, *story);
                },
            .failure =
                [story](const LoadFailure& failure) {
                    story->console.warn("left out: " +
                                        problemLine(problemsOf({failure}, story->dataset).front()));
                }};
}

}  // namespace melscope
