// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace melscope {

/// What all tables have in common: whole rows of one height, no grid, names cut in their middle. Tab leads on
/// to the next control; letters and digits belong to the page, not to a search of the table's own.
class Table : public QTableView {
    Q_OBJECT

  public:
    explicit Table(QWidget* parent = nullptr);

  public Q_SLOTS:
    /// The chosen rows as text, columns apart by tabs.
    void copy() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace melscope
