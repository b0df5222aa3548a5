// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/evaluation/metrics.h"

namespace melscope {

/// A confusion matrix as CSV: a row a true class, a column a predicted one, counts of clips.
/// @param classNames one a class, any bytes. @throws std::invalid_argument if their number differs.
std::string confusionCsv(const ConfusionMatrix& matrix, std::span<const std::string> classNames);

/// A row a class: class, clips, precision, recall, f1; shares from 0 to 1, empty where there is nothing to
/// divide by. @throws as above
std::string scoresCsv(const Scores& scores, std::span<const std::string> classNames);

}  // namespace melscope
