// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>

#include "app/gui/evaluation_work.h"
#include "ui/evaluate/judged_card.h"
#include "ui/pages/evaluate_page.h"

namespace melscope {

/// An evaluation in words and figures on its page: it knows the page and nothing else of the program.
class EvaluationDisplay {
    Q_DECLARE_TR_FUNCTIONS(EvaluationDisplay)

  public:
    explicit EvaluationDisplay(EvaluatePage& page) : m_page(page) {}

    /// @param beforeName of the run that is compared with, e.g. "Run 3"
    void show(const RunEvaluation& evaluation, EvaluatedPart part, const QString& beforeName);
    /// @param cell of which the mistakes are listed; none: all mistakes
    void list(const RunEvaluation& evaluation, JudgedList list, const std::optional<ConfusionCell>& cell,
              const QString& beforeName);

    /// "validation clips".
    static QString partName(EvaluatedPart part);

  private:
    void showFigures(const RunEvaluation& evaluation, const Scores& scores);
    void showNote(const RunEvaluation& run, EvaluatedPart part);

    EvaluatePage& m_page;
};

}  // namespace melscope
