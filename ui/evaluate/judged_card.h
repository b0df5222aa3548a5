// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <optional>

#include "ui/evaluate/judged_model.h"
#include "ui/theme/card.h"

class QPushButton;
class QTableView;

namespace melscope {

class Segments;
class TextLabel;

/// Which clips are listed: those that were got wrong, or those of which two models say different things.
enum class JudgedList { Mistakes, Flips };

/// The clips behind the scores: worst mistakes first, or those of one cell, or those that flipped.
class JudgedCard : public Card {
    Q_OBJECT

  public:
    explicit JudgedCard(QWidget* parent = nullptr);

    /// @param what these are, e.g. "rain heard as sea"; empty: all mistakes
    void setRows(std::vector<JudgedRow> rows, JudgedList list, const QString& what);
    /// How the list of flips is called, e.g. "Since run 3"; empty: there is none.
    void setFlips(const QString& name);
    /// Where there is no row: why.
    void setNothing(const QString& sentence);
    std::optional<std::size_t> current() const;
    /// In the order in which they stand.
    std::vector<std::size_t> listed() const;

  Q_SIGNALS:
    void listWanted(melscope::JudgedList list);
    /// All mistakes again instead of those of a cell.
    void allWanted();
    void currentChanged(std::optional<std::size_t> index);
    /// Enter or a double click: to be heard.
    void openWanted(std::size_t index);
    /// The clips that are listed, in the project's list.
    void showInListWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void setUpTable();
    void retranslate();

    TextLabel* m_heading;
    Segments* m_lists;
    QPushButton* m_all;
    QPushButton* m_show;
    JudgedModel m_rows;
    QSortFilterProxyModel m_sorted;
    QTableView* m_table;
    TextLabel* m_nothing;
    QString m_flips;
};

}  // namespace melscope
