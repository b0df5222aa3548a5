// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_facts_view.h"

#include <QEvent>

#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kNameWidth = 150;

QStandardItem* itemOf(const QString& text) {
    auto* item = new QStandardItem(text.isEmpty() ? QStringLiteral("-") : text);
    item->setToolTip(literalToolTip(text));
    return item;
}

}  // namespace

ModelFactsView::ModelFactsView(QWidget* parent) : Table(parent) {
    setModel(&m_rows);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ModelFactsView::setFacts(const QStringList& models, const std::vector<ModelFact>& facts) {
    m_rows.clear();
    m_rows.setHorizontalHeaderLabels(QStringList(QString()) + models);
    for (const ModelFact& fact : facts) {
        QList<QStandardItem*> row{itemOf(fact.name)};
        row[0]->setForeground(currentColours().muted);
        const bool differs = fact.values.count(fact.values.value(0)) != fact.values.size();
        for (const QString& value : fact.values) {
            row.append(itemOf(value));
            if (differs) row.last()->setFont(textFont(TextSize::Table, TextWeight::Strong));
            if (differs) row.last()->setForeground(currentColours().accent);
        }
        m_rows.appendRow(row);
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(0, kNameWidth);
    horizontalHeader()->setVisible(models.size() > 1);
}

void ModelFactsView::changeEvent(QEvent* event) {
    Table::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("What is known of the model"));
}

}  // namespace melscope
