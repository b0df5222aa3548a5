// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/predict/prediction_table.h"
#include "ui/theme/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace melscope {

/// The recordings of the Predict page: filter, table, and what is still to be done.
class RecordingsCard : public Card {
    Q_OBJECT

  public:
    explicit RecordingsCard(PredictionModel& rows, QWidget* parent = nullptr);

    PredictionTable& table() { return *m_table; }
    PredictionList& list() { return *m_list; }

    /// The rows of the model that are chosen, in the order of the list; the current one first.
    std::vector<int> chosen() const;
    void choose(int row);

    /// A sentence below the list, and what can be done about it; without an action it only says.
    void setNotice(const QString& sentence, const QString& action);
    /// Counts anew.
    void showCounts();

  Q_SIGNALS:
    void chosenChanged();
    void noticeActed();
    void clearWanted();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* makeHead();
    void retranslate();

    PredictionModel& m_rows;
    PredictionList* m_list;
    PredictionTable* m_table;
    QLineEdit* m_filter;
    QComboBox* m_kind;
    TextLabel* m_count;
    QPushButton* m_clear;
    TextLabel* m_notice;
    QPushButton* m_act;
};

}  // namespace melscope
