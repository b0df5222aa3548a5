// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/evaluation/metrics.h"
#include "core/project/clip_table.h"
#include "core/project/runs.h"

namespace melscope {

struct Evaluation;

/// A clip and what a model made of it, wherever the clip lies.
struct EvaluatedClip {
    std::int64_t row = 0;  ///< in the project; 0: it lies elsewhere
    std::filesystem::path file;
    TimeRange range;
    double seconds = 0;  ///< of the stretch, where the project knows it
    int trueClass = -1;  ///< index into ClipEvaluation::classes; -1: none of them, so it does not count
    int predictedClass = 0;
    double probability = 0;  ///< of the predicted class

    bool isRight() const { return trueClass == predictedClass; }
};

/// What a model made of clips, as a value that outlives both.
struct ClipEvaluation {
    std::vector<std::string> classes;  ///< of the model
    std::vector<EvaluatedClip> clips;
    std::vector<Problem> failures;  ///< clips that could not be read
    std::int64_t leftOut = 0;  ///< clips that were not classified, as the model does not know their class
    bool isOtherData = false;  ///< than the model was trained on, or divided otherwise

    ConfusionMatrix matrix() const;
    std::int64_t mistakes() const;
    /// Clips of classes that the model does not know, or without a label.
    std::int64_t uncounted() const;
};

/// Of clips that were scored now. @param rows [clips of the data set] in the project; empty outside of one
ClipEvaluation clipEvaluation(const Evaluation& scored, const Dataset& dataset,
                              std::vector<std::string> classes, std::span<const std::int64_t> rows);

/// Of what a run's best network made of its validation clips, which it named in words. Where they lie and
/// what they are is for relabel() to say.
/// @param classes of its model; those it does not name are left out
ClipEvaluation clipEvaluation(std::span<const ClipPrediction> predictions, std::vector<std::string> classes);

/// Takes over the labels that the project's clips have now, and where they lie; one that is ignored counts no
/// more. @param written only of these; of all if there are none
void relabel(ClipEvaluation& evaluation, const ClipTable& table, const std::filesystem::path& dataFolder,
             std::span<const std::int64_t> written = {});

/// A row a clip: path, begin and end in seconds, true and predicted class, its probability.
std::string clipsCsv(const ClipEvaluation& evaluation);

}  // namespace melscope
