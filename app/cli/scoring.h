// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <stop_token>

#include "app/cli/console.h"
#include "core/inference/evaluate.h"

namespace melscope {

/// evaluateClips() with a progress bar.
Evaluation scoreClips(Classifier& classifier, const Dataset& dataset, std::span<const std::size_t> clips,
                      const ClassMatch& match, Console& console, std::stop_token stop);

/// Adds up two matrices of the same classes.
void add(ConfusionMatrix& sum, const ConfusionMatrix& more);

}  // namespace melscope
