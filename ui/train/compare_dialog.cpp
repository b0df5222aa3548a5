// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/compare_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>
#include <algorithm>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr QSize kSize(560, 560);
constexpr int kNameWidth = 190, kValueWidth = 170;

}  // namespace

bool Comparison::Row::differs() const {
    return std::any_of(values.begin(), values.end(),
                       [this](const QString& value) { return value != values.first(); });
}

CompareDialog::CompareDialog(const Comparison& comparison, QWidget* parent)
    : Dialog(parent), m_comparison(comparison), m_table(new QTableWidget), m_onlyDifferent(new QCheckBox) {
    const bool several = comparison.runs.size() > 1;
    setWindowTitle(several ? tr("Compare runs") : tr("Details of the run"));
    const int wanted = kNameWidth + static_cast<int>(comparison.runs.size()) * kValueWidth + 6 * kPageMargin;
    resize(std::clamp(wanted, kSize.width(), 1100), kSize.height());
    fill(comparison);
    content()->addWidget(m_table, 1);
    m_onlyDifferent->setText(tr("Only what differs"));
    m_onlyDifferent->setVisible(several);
    m_onlyDifferent->setChecked(several);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &CompareDialog::showRows);
    content()->addWidget(m_onlyDifferent);
    auto* copyAll = buttons()->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copyAll, &QPushButton::clicked, this, &CompareDialog::copy);
    buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    showRows();
}

void CompareDialog::fill(const Comparison& comparison) {
    m_table->setColumnCount(static_cast<int>(comparison.runs.size()) + 1);
    m_table->setRowCount(static_cast<int>(comparison.rows.size()));
    m_table->setHorizontalHeaderLabels(QStringList(QString()) + comparison.runs);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setDefaultSectionSize(kValueWidth);
    m_table->horizontalHeader()->resizeSection(0, kNameWidth);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Settings and results of the runs"));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Comparison::Row& said = comparison.rows[row];
        const bool strong = said.isHeading || said.differs();
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto* item = new QTableWidgetItem(column == 0 ? said.name : said.values.value(column - 1));
            if (strong) item->setFont(textFont(TextSize::Table, TextWeight::Strong));
            if (said.differs()) item->setBackground(currentColours().accentGround);
            item->setToolTip(literalToolTip(item->text()));
            m_table->setItem(row, column, item);
        }
    }
}

/// A heading stays as long as anything below it does.
void CompareDialog::showRows() {
    bool anyBelow = false;
    for (int row = m_table->rowCount() - 1; row >= 0; --row) {
        const Comparison::Row& said = m_comparison.rows[row];
        const bool shown = said.isHeading ? anyBelow : !m_onlyDifferent->isChecked() || said.differs();
        m_table->setRowHidden(row, !shown);
        anyBelow = said.isHeading ? false : anyBelow || shown;
    }
}

/// As tab separated text, for a table program or a mail.
void CompareDialog::copy() {
    QStringList lines{(QStringList(QString()) + m_comparison.runs).join(QLatin1Char('\t'))};
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!m_table->isRowHidden(row))
            lines.append((QStringList(m_comparison.rows[row].name) + m_comparison.rows[row].values)
                             .join(QLatin1Char('\t')));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void CompareDialog::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    Dialog::keyPressEvent(event);
}

}  // namespace melscope
