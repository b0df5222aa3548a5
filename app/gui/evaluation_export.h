// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/clip_evaluation.h"
#include "ui/pages/evaluate_page.h"

namespace melscope {

/// Asks where to and writes it; says so if it could not be written.
void exportEvaluation(const ClipEvaluation& evaluation, EvaluationExport what, ConfusionView& view,
                      QWidget* window);

}  // namespace melscope
