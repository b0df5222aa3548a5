// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/keep_run.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/base/text.h"
#include "core/project/runs.h"
#include "core/training/run_folder.h"

namespace melscope {

namespace {

RunState stateOf(std::string_view end) {
    if (end == "finished" || end == "stopped early") return RunState::Finished;
    return end == "stopped" ? RunState::Stopped : RunState::Failed;
}

/// Scores are negative where there was nothing to measure them on.
std::optional<double> measured(double score) { return score < 0 ? std::nullopt : std::optional(score); }

std::vector<RunEpoch> epochsIn(const RunFolder& run) {
    std::vector<RunEpoch> epochs;
    for (const EpochReport& report : readHistory(run))
        epochs.push_back({.epoch = report.epoch,
                          .trainLoss = report.trainLoss,
                          .trainAccuracy = report.trainAccuracy,
                          .validLoss = measured(report.validLoss),
                          .validAccuracy = measured(report.validAccuracy),
                          .learningRate = report.learningRate,
                          .seconds = report.seconds});
    return epochs;
}

/// The classes' names as the project has them, where it has: files hold them as text.
std::vector<std::string> namesOf(const Project& project, std::vector<std::string> texts) {
    std::unordered_map<std::string, std::string> names;
    for (const ProjectClass& known : project.classes()) names.emplace(jsonText(known.name), known.name);
    for (std::string& text : texts)
        if (const auto known = names.find(text); known != names.end()) text = known->second;
    return texts;
}

std::vector<ClipPrediction> predictionsIn(const RunFolder& run, const Project& project) {
    const RunPredictions found = readPredictions(run);
    const std::vector<std::string> names = namesOf(project, found.classes);
    const auto rows = clipRows(project);
    std::vector<ClipPrediction> predictions;
    for (const ClipScore& score : found.scores) {
        const auto row = rows.find(clipId(score.path, score.range));
        if (row == rows.end()) continue;
        const auto best = std::ranges::max_element(score.probabilities);
        const auto label = static_cast<std::size_t>(score.label);
        predictions.push_back(
            {.clip = row->second,
             .label = names[label],
             .predicted = names[static_cast<std::size_t>(best - score.probabilities.begin())],
             .probability = *best,
             .labelProbability = score.probabilities[label]});
    }
    return predictions;
}

}  // namespace

std::optional<std::int64_t> keepRun(Project& project, const std::filesystem::path& folder,
                                    const std::string& dataFingerprint, std::int64_t started) {
    const RunFolder run{folder};
    if (!std::filesystem::exists(run.record())) return std::nullopt;
    project.writable();  // before anything is read for nothing
    RunRecord record = readRecord(run);
    if (record.dataFingerprint != dataFingerprint) return std::nullopt;
    return saveRun(project,
                   {.folder = folder,
                    .started = started,
                    .state = stateOf(record.end),
                    .recipe = std::move(record.recipe),
                    .settings = std::move(record.settings),
                    .dataFingerprint = std::move(record.dataFingerprint),
                    .bestEpoch = record.bestEpoch,
                    .validAccuracy = measured(record.validAccuracy),
                    .note = {}},
                   epochsIn(run), predictionsIn(run, project));
}

}  // namespace melscope
