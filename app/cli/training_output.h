// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/dataset/dataset.h"
#include "core/training/train.h"

namespace melscope {

/// Whose training it is, in cross-validation.
struct FoldTitle {
    int fold = 0;  ///< from 1
    std::string name;
};

/// Tells a training as it goes: a bar, a line an epoch, a line for each clip that cannot be read.
/// @param dataset,console have to outlive the listener.
TrainingListener listenerFor(const Dataset& dataset, Console& console,
                             std::optional<FoldTitle> fold = std::nullopt);

/// Clips that could not be read while training, as problems.
std::vector<Problem> problemsOf(const std::vector<LoadFailure>& failures, const Dataset& dataset);

}  // namespace melscope
