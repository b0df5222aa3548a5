// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/run_list.h"
#include "app/gui/training_queue.h"
#include "ui/train/compare_dialog.h"
#include "ui/train/run_curve.h"
#include "ui/train/run_rows.h"

namespace melscope {

/// "paused", "finished".
QString statusText(RunStatus status);

/// Why a run failed or broke off, and what may help; empty if it did not.
QString problemWords(const RunEntry& run);

/// What a run was trained with that the run before it was not, as "Learning rate 0.001 → 0.005".
QString changesBetween(const RunEntry& before, const RunEntry& run);

/// All runs as rows, those that wait first.
QList<RunRow> rowsOf(const std::vector<RunEntry>& runs, const TrainingQueue& queue);

RunCurve curveOf(const RunEntry& run, const std::vector<TrainingPoint>& points);

/// Results and settings side by side.
Comparison comparisonOf(const std::vector<RunEntry>& runs, const TrainingQueue& queue);

}  // namespace melscope
