// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <algorithm>

#include "ui/theme/metrics.h"

namespace melscope {

Table::Table(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);  // paths and names differ at both ends
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setMinimumSectionSize(40);
}

void Table::copy() const {
    if (selectionModel() == nullptr) return;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList fields;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (!isColumnHidden(column)) fields.append(row.siblingAtColumn(column).data().toString());
        lines.append(fields.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void Table::keyPressEvent(QKeyEvent* event) {
    if (!event->text().isEmpty() && event->text().front().isPrint() &&
        (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

}  // namespace melscope
