// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/setting_field.h"
#include "core/base/text.h"
#include "core/training/run_columns.h"

namespace melscope {

namespace {

/// Empty where there is no value: scores are negative without validation clips.
std::string scoreText(double score) { return score < 0 ? "" : numberText(score); }

}  // namespace

void checkRunFolder(const std::filesystem::path& folder, bool resume) {
    if (!resume && std::filesystem::exists(RunFolder{folder}.record()))
        throw TrainingError(printablePath(folder) +
                            " already holds a run; resume it, or choose another folder for a new one");
}

void writeRecord(const RunFolder& run, const RunRecord& r) {
    nlohmann::ordered_json classes = nlohmann::ordered_json::array();
    for (const std::string& name : r.classes) classes.push_back(printable(name));
    nlohmann::ordered_json json{{"program", r.program},
                                {"end", r.end},
                                {"best_epoch", r.bestEpoch},
                                {"valid_accuracy", nullptr},
                                {"recipe", r.recipe},
                                {"device", r.device},
                                {"threads", r.threads},
                                {"data",
                                 {{"folder", printable(r.dataFolder)},
                                  {"fingerprint", r.dataFingerprint},
                                  {"train_clips", r.trainClips},
                                  {"valid_clips", r.validClips},
                                  {"classes", std::move(classes)}}},
                                {"settings", nlohmann::ordered_json::parse(r.settings)}};
    if (r.validAccuracy >= 0) json["valid_accuracy"] = r.validAccuracy;
    writeFileAtomically(run.record(), json.dump(2) + "\n");
}

void writeHistory(const RunFolder& run, const std::vector<EpochReport>& history) {
    std::string text = std::string(kHistoryHeader) + '\n';
    for (const EpochReport& r : history)
        text += std::to_string(r.epoch) + ',' + numberText(r.trainLoss) + ',' + numberText(r.trainAccuracy) +
                ',' + scoreText(r.validLoss) + ',' + scoreText(r.validAccuracy) + ',' +
                numberText(r.learningRate) + ',' + numberText(r.seconds) + ',' +
                numberText(r.clipsPerSecond) + '\n';
    writeFileAtomically(run.history(), text);
}

void writePredictions(const RunFolder& run, const std::vector<std::string>& classes,
                      const std::vector<ClipScore>& scores) {
    std::string text(kPredictionsHeader);
    for (const std::string& name : classes) text += ',' + csvField(std::string(kProbabilityOf) + name);
    text += '\n';
    for (const ClipScore& score : scores) {
        const auto best = std::ranges::max_element(score.probabilities) - score.probabilities.begin();
        text += csvField(score.path) + ',' + numberText(score.range.begin) + ',' +
                scoreText(score.range.end) + ',' + csvField(classes[static_cast<std::size_t>(score.label)]) +
                ',' + csvField(classes[static_cast<std::size_t>(best)]);
        for (const float probability : score.probabilities) text += ',' + numberText(probability);
        text += '\n';
    }
    writeFileAtomically(run.predictions(), text);
}

}  // namespace melscope
