// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "core/evaluation/metrics.h"

namespace melscope {

/// Scores as lines for a terminal: accuracy with its 95 % interval beside the majority baseline, the F1
/// means, then one row a class (clips, precision, recall, F1; a dash where there is nothing to divide by).
/// @param classNames one a class, any bytes. @throws std::invalid_argument if their number differs.
std::string scoresReport(const Scores& scores, std::span<const std::string> classNames);

/// A confusion matrix as lines of at most `width` columns: rows are true classes, columns predicted ones,
/// zeros are dots. Names are cut to fit; where all predicted classes do not fit side by side, blocks of them
/// follow one another.
/// @throws std::invalid_argument if the number of names differs from that of the classes.
std::string confusionReport(const ConfusionMatrix& matrix, std::span<const std::string> classNames,
                            int width = 100);

}  // namespace melscope
