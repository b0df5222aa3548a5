// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

#include "core/dataset/dataset.h"
#include "core/evaluation/metrics.h"
#include "core/training/train.h"

namespace melscope {

/// Names as an array.
nlohmann::ordered_json namesJson(std::span<const std::string> names);

/// [{"where", "line" (null where a whole file is meant), "reason"}]
nlohmann::ordered_json problemsJson(std::span<const Problem> problems);

/// Groups on both sides of the split: [{"group", "train", "valid", "test"}]
nlohmann::ordered_json leaksJson(const Dataset& dataset);

/// One list for each true class: [classes][classes].
nlohmann::ordered_json matrixJson(const ConfusionMatrix& matrix);

/// A number, or null for the -1 that stands for "not measured".
nlohmann::ordered_json measuredJson(double value);

/// An epoch line.
nlohmann::ordered_json epochJson(const EpochReport& report);

}  // namespace melscope
