// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_table.h"

#include <QEvent>
#include <algorithm>

#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kWidths[] = {140, 0, 96, 112, 132, 96};  // the second takes the rest

QList<QStandardItem*> itemsOf(const ModelEntry& model) {
    QList<QStandardItem*> items;
    for (const QString& text :
         {model.name, model.origin, model.classes, model.accuracy, model.written, model.size}) {
        items.append(new QStandardItem(text.isEmpty() ? QStringLiteral("-") : text));
        items.last()->setToolTip(literalToolTip(text));
    }
    for (const int number : {2, 3, 5}) items[number]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return items;
}

}  // namespace

ModelTable::ModelTable(QWidget* parent) : Table(parent), m_rows(0, static_cast<int>(std::size(kWidths))) {
    setModel(&m_rows);
    setSelectionMode(ExtendedSelection);
    for (int column = 0; column < m_rows.columnCount(); ++column)
        if (kWidths[column] > 0) horizontalHeader()->resizeSection(column, kWidths[column]);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModelTable::chosenChanged);
    retranslate();
}

void ModelTable::setModels(const std::vector<ModelEntry>& models) {
    if (models == m_models) return;
    m_models = models;
    const int row = currentIndex().row();
    m_rows.setRowCount(0);
    for (const ModelEntry& model : models) m_rows.appendRow(itemsOf(model));
    choose(std::clamp(row, 0, std::max(0, m_rows.rowCount() - 1)));
}

void ModelTable::choose(int model) { setCurrentIndex(m_rows.index(model, 0)); }

std::vector<int> ModelTable::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ModelTable::retranslate() {
    m_rows.setHorizontalHeaderLabels(
        {tr("Model"), tr("From"), tr("Classes"), tr("Accuracy"), tr("Written"), tr("Size")});
    for (int column = 0; column < m_rows.columnCount(); ++column)
        m_rows.horizontalHeaderItem(column)->setTextAlignment(
            (column == 2 || column == 3 || column == 5 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    setAccessibleName(tr("Models"));
}

void ModelTable::changeEvent(QEvent* event) {
    Table::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
