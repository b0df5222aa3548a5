// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clip_evaluation.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/setting_field.h"
#include "core/base/text.h"
#include "core/inference/evaluate.h"

namespace melscope {

namespace {

/// -1 for a name that is not among them. A model's names are UTF-8, a project's any bytes.
int indexOf(const std::vector<std::string>& classes, const std::string& name) {
    const auto found = std::ranges::find(classes, jsonText(name));
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

const std::string& nameOf(const ClipEvaluation& evaluation, int index) {
    static const std::string kNone;
    return index < 0 ? kNone : evaluation.classes[static_cast<std::size_t>(index)];
}

std::string timeText(double seconds) { return seconds < 0 ? std::string() : numberText(seconds); }

}  // namespace

ConfusionMatrix ClipEvaluation::matrix() const {
    ConfusionMatrix matrix(static_cast<int>(classes.size()));
    for (const EvaluatedClip& clip : clips)
        if (clip.trueClass >= 0) matrix.add(clip.trueClass, clip.predictedClass);
    return matrix;
}

std::int64_t ClipEvaluation::mistakes() const {
    return std::ranges::count_if(
        clips, [](const EvaluatedClip& clip) { return clip.trueClass >= 0 && !clip.isRight(); });
}

std::int64_t ClipEvaluation::uncounted() const {
    return leftOut + std::ranges::count(clips, -1, &EvaluatedClip::trueClass);
}

ClipEvaluation clipEvaluation(const Evaluation& scored, const Dataset& dataset,
                              std::vector<std::string> classes, std::span<const std::int64_t> rows) {
    ClipEvaluation evaluation{.classes = std::move(classes), .clips = {}, .failures = scored.failures};
    for (const JudgedClip& judged : scored.clips) {
        const Clip& clip = dataset.clips[judged.clip];
        evaluation.clips.push_back({.row = rows.empty() ? 0 : rows[judged.clip],
                                    .file = dataset.folder / clip.path,
                                    .range = clip.range,
                                    .trueClass = judged.trueClass,
                                    .predictedClass = judged.predictedClass,
                                    .probability = judged.probability});
    }
    return evaluation;
}

ClipEvaluation clipEvaluation(std::span<const ClipPrediction> predictions, std::vector<std::string> classes) {
    ClipEvaluation evaluation{.classes = std::move(classes), .clips = {}, .failures = {}};
    for (const ClipPrediction& said : predictions) {
        const int predicted = indexOf(evaluation.classes, said.predicted);
        if (predicted < 0) continue;
        evaluation.clips.push_back({.row = said.clip,
                                    .file = {},
                                    .range = {},
                                    .predictedClass = predicted,
                                    .probability = said.probability});
    }
    return evaluation;
}

void relabel(ClipEvaluation& evaluation, const ClipTable& table, const std::filesystem::path& dataFolder,
             std::span<const std::int64_t> written) {
    const std::unordered_set<std::int64_t> concerned(written.begin(), written.end());
    for (EvaluatedClip& clip : evaluation.clips) {
        if (clip.row == 0 || (!concerned.empty() && !concerned.contains(clip.row))) continue;
        const ClipRow row = table.row(clip.row);
        clip.file = dataFolder / row.path;
        clip.range = row.range;
        clip.seconds = row.seconds;
        clip.trueClass = row.ignored || row.label.empty() ? -1 : indexOf(evaluation.classes, row.label);
    }
}

std::string clipsCsv(const ClipEvaluation& evaluation) {
    std::string text = "path,begin,end,true,predicted,probability\n";
    for (const EvaluatedClip& clip : evaluation.clips)
        text += csvField(clip.file.native()) + ',' + timeText(clip.range.begin) + ',' +
                timeText(clip.range.end) + ',' + csvField(nameOf(evaluation, clip.trueClass)) + ',' +
                csvField(nameOf(evaluation, clip.predictedClass)) + ',' + numberText(clip.probability) + '\n';
    return text;
}

}  // namespace melscope
