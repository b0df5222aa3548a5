// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/text_table.h"

#include <QHeaderView>
#include <QTableView>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

void TextTable::setRows(const QStringList& headings, int rows, Cell cell) {
    beginResetModel();
    m_headings = headings;
    m_rows = rows;
    m_cell = std::move(cell);
    endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int TextTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return m_cell(index.row(), index.column());
    if (role == Qt::ToolTipRole) return literalToolTip(m_cell(index.row(), index.column()));
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size()) return {};
    if (role == Qt::DisplayRole) return m_headings.at(section);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QTableView* makeTextView(TextTable& rows, int stretched) {
    auto* view = new QTableView;
    view->setModel(&rows);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    view->setMinimumHeight(5 * kRowHeight);
    QHeaderView& header = *view->horizontalHeader();
    header.setHighlightSections(false);
    header.setMinimumSectionSize(48);
    header.setDefaultSectionSize(104);
    QObject::connect(&rows, &QAbstractItemModel::modelReset, view, [view, stretched] {
        if (stretched >= 0 && stretched < view->model()->columnCount())
            view->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    });
    return view;
}

}  // namespace melscope
