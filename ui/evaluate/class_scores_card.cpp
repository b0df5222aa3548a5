// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/class_scores_card.h"

#include <QEvent>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/theme/table.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kColumns = 5;

/// An item that sorts by a number; what has none stands first.
QStandardItem* numberItem(const QString& text, double value) {
    auto* item = new QStandardItem(text);
    item->setData(value, Qt::UserRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QStandardItem* shareItem(const std::optional<double>& share) {
    if (!share) return numberItem(QStringLiteral("-"), -1);
    return numberItem(QLocale().toString(100 * *share, 'f', 1), *share);
}

QStandardItem* nameItem(const QString& name) {
    auto* item = new QStandardItem(name);
    item->setData(name, Qt::UserRole);
    item->setToolTip(literalToolTip(name));
    return item;
}

}  // namespace

ClassScoresCard::ClassScoresCard(QWidget* parent)
    : Card({}, parent), m_rows(0, kColumns), m_table(new Table) {
    m_sorted.setSourceModel(&m_rows);
    m_sorted.setSortRole(Qt::UserRole);
    m_sorted.setSortLocaleAware(true);
    m_table->setModel(&m_sorted);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < kColumns; ++column)
        m_table->horizontalHeader()->resizeSection(column, column + 1 < kColumns ? 120 : 72);
    m_table->setMinimumHeight(4 * kRowHeight);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    content()->addWidget(m_table);
    retranslate();
}

void ClassScoresCard::setScores(const Scores& scores, const QStringList& names) {
    m_rows.setRowCount(0);
    for (std::size_t i = 0; i < scores.classes.size(); ++i) {
        const ClassScores& of = scores.classes[i];
        m_rows.appendRow(
            {nameItem(names[static_cast<int>(i)]), shareItem(of.precision), shareItem(of.recall),
             shareItem(of.f1),
             numberItem(QLocale().toString(static_cast<qlonglong>(of.clips)), double(of.clips))});
    }
}

void ClassScoresCard::retranslate() {
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows.setHorizontalHeaderLabels(
        {tr("Class"), tr("Precision, %"), tr("Recall, %"), tr("F1, %"), tr("n")});
    for (int column = 1; column < kColumns; ++column)
        m_rows.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Scores of each class"));
}

void ClassScoresCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
