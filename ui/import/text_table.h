// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <functional>

class QTableView;

namespace melscope {

/// Rows of text to be read: nothing in it can be changed or sorted, each cell is made as it is drawn.
class TextTable : public QAbstractTableModel {
    Q_OBJECT

  public:
    using Cell = std::function<QString(int row, int column)>;
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QStringList& headings, int rows, Cell cell);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QStringList m_headings;
    int m_rows = 0;
    Cell m_cell;
};

/// A view of such rows that stays fluid with a million.
/// @param stretched the column that takes the room that is left
QTableView* makeTextView(TextTable& rows, int stretched);

}  // namespace melscope
