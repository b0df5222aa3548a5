// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/evaluation/metrics.h"
#include "core/inference/classifier.h"

namespace melscope {

/// How the classes of a data set are called in a model.
struct ClassMatch {
    std::vector<int> modelClass;       ///< [classes of the data set], -1 where the model does not know it
    std::vector<std::string> unknown;  ///< their names

    /// The clip's class in the model; -1 if it has no label or one that the model does not know.
    int of(const Clip& clip) const {
        return clip.label < 0 ? -1 : modelClass[static_cast<std::size_t>(clip.label)];
    }
};

/// Matches classes by name.
ClassMatch matchClasses(const Dataset& dataset, const Model& model);

/// A labelled clip and what a model made of it.
struct JudgedClip {
    std::size_t clip = 0;  ///< index into Dataset::clips
    int trueClass = 0;     ///< as predictedClass, index into Model::classes
    int predictedClass = 0;
    float probability = 0;      ///< of the predicted class
    float trueProbability = 0;  ///< of the true class
};

/// What a model made of labelled clips.
struct Evaluation {
    std::vector<JudgedClip> clips;  ///< that could be read, in the order in which they were given
    ConfusionMatrix matrix = ConfusionMatrix();  ///< over the model's classes
    /// Clips that could not be read; they count as neither right nor wrong.
    std::vector<Problem> failures;
};

/// Classifies clips whose classes the model knows. @pre match.of() is not -1 for any of them
/// @param clips indices into dataset.clips
/// @throws Stopped
Evaluation evaluateClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                         const ClassMatch& match, const ProgressListener& listener = {},
                         std::stop_token stop = {});

}  // namespace melscope
