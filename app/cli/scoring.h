// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/dataset/dataset.h"
#include "core/evaluation/metrics.h"
#include "core/inference/classifier.h"

namespace melscope {

/// How the classes of a data set are called in a model.
struct ClassMatch {
    std::vector<int> modelClass;       ///< [classes of the data set], -1 where the model does not know it
    std::vector<std::string> unknown;  ///< their names
};

/// Matches classes by name.
ClassMatch matchClasses(const Dataset& dataset, const Model& model);

/// What a model made of labelled clips.
struct Scored {
    ConfusionMatrix matrix;         ///< over the model's classes
    std::vector<Problem> failures;  ///< clips that could not be read; they count as neither right nor wrong
};

/// Classifies clips whose classes the model knows. @throws Stopped
Scored scoreClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                  const ClassMatch& match, Console& console, std::stop_token stop);

/// Adds up two matrices of the same classes.
void add(ConfusionMatrix& sum, const ConfusionMatrix& more);

}  // namespace melscope
