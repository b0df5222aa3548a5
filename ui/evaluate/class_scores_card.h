// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include "core/evaluation/metrics.h"
#include "ui/theme/card.h"

class QTableView;

namespace melscope {

/// Precision, recall, F1 and the number of clips of each class, in per cent; a dash where there is nothing to
/// divide by.
class ClassScoresCard : public Card {
    Q_OBJECT

  public:
    explicit ClassScoresCard(QWidget* parent = nullptr);

    /// @param names one a class, safe to show
    void setScores(const Scores& scores, const QStringList& names);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QStandardItemModel m_rows;
    QSortFilterProxyModel m_sorted;
    QTableView* m_table;
};

}  // namespace melscope
