// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <vector>

#include "ui/theme/card.h"
#include "ui/train/run_rows.h"

class QPushButton;
class QSortFilterProxyModel;

namespace melscope {

/// What can be asked for of chosen runs.
enum class RunAction { Details, Rename, Note, Delete };

/// The list of runs. Those that are chosen are drawn; several are compared.
class RunCard : public Card {
    Q_OBJECT

  public:
    explicit RunCard(QWidget* parent = nullptr);

    /// Chosen runs stay chosen as long as they are there.
    void setRows(const QList<RunRow>& rows);
    void choose(const std::vector<std::int64_t>& ids);
    /// From top to bottom.
    std::vector<std::int64_t> chosen() const;
    /// Why something cannot be done with what is chosen; empty: it can.
    void setWhyNot(RunAction action, const QString& reason);
    QTableView& view() { return *m_view; }
    RunModel& model() { return *m_model; }
    QPushButton* button(RunAction action) const { return m_buttons.at(static_cast<std::size_t>(action)); }

  Q_SIGNALS:
    void chosenChanged();
    void wanted(melscope::RunAction action);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* makeHead();
    void setUpView();
    void popUp(const QPoint& at);
    void ask(RunAction action);
    void retranslate();

    TextLabel* m_name;
    RunModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    std::vector<QPushButton*> m_buttons;  ///< by RunAction
    bool m_filling = false;               ///< what is chosen changes only for a moment
};

}  // namespace melscope
