// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/recordings_card.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kKinds = 4;
constexpr int kFilterWidth = 220;

}  // namespace

RecordingsCard::RecordingsCard(PredictionModel& rows, QWidget* parent)
    : Card({}, parent),
      m_rows(rows),
      m_list(new PredictionList(rows, this)),
      m_table(new PredictionTable(*m_list)),
      m_filter(new QLineEdit),
      m_kind(new QComboBox),
      m_count(new TextLabel(TextRole::Small)),
      m_clear(new QPushButton),
      m_notice(new TextLabel(TextRole::Small)),
      m_act(new QPushButton) {
    content()->setContentsMargins(1, kUnit, 1, kUnit);
    content()->addLayout(makeHead());
    content()->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kCardGap, 0, kCardGap, 0);
    foot->addWidget(m_notice, 1);
    foot->addWidget(m_act);
    content()->addLayout(foot);
    m_notice->setElided(Qt::ElideRight);
    m_act->setProperty("dense", true);
    m_act->hide();
    connect(m_act, &QPushButton::clicked, this, &RecordingsCard::noticeActed);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordingsCard::chosenChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordingsCard::chosenChanged);
    retranslate();
}

QLayout* RecordingsCard::makeHead() {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kCardGap, 0, kCardGap, 0);
    head->setSpacing(kUnit);
    for (int kind = 0; kind < kKinds; ++kind) m_kind->addItem({});
    head->addWidget(m_filter, 1);
    head->addWidget(m_kind);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_clear);
    m_filter->setMaximumWidth(kFilterWidth);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_clear->setProperty("dense", true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_list->setText(text);
        showCounts();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_list->setKind(static_cast<PredictionKind>(kind));
        showCounts();
    });
    connect(m_clear, &QPushButton::clicked, this, &RecordingsCard::clearWanted);
    return head;
}

std::vector<int> RecordingsCard::chosen() const {
    std::vector<int> rows;
    const QItemSelectionModel& selection = *m_table->selectionModel();
    const QModelIndex current = selection.currentIndex();
    if (current.isValid() && selection.isRowSelected(current.row()))
        rows.push_back(m_list->mapToSource(current).row());
    for (const QModelIndex& index : selection.selectedRows())
        if (index.row() != current.row()) rows.push_back(m_list->mapToSource(index).row());
    return rows;
}

void RecordingsCard::choose(int row) {
    const QModelIndex index = m_list->mapFromSource(m_rows.index(row, 0));
    if (index.isValid()) m_table->setCurrentIndex(index);
}

void RecordingsCard::setNotice(const QString& sentence, const QString& action) {
    m_notice->setText(sentence);
    m_act->setText(action);
    m_act->setVisible(!action.isEmpty());
}

void RecordingsCard::showCounts() {
    const int all = m_rows.rowCount();
    const QString listed = QLocale().toString(m_list->rowCount());
    m_count->setText(m_list->isNarrowed() ? tr("%1 of %Ln recording(s)", nullptr, all).arg(listed)
                                          : tr("%Ln recording(s)", nullptr, all));
}

/// From the filter, Enter and the arrow down lead to the list, Escape takes the filter away.
bool RecordingsCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) m_filter->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_table->setFocus();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void RecordingsCard::retranslate() {
    m_filter->setPlaceholderText(tr("Filter by name or class"));
    m_filter->setAccessibleName(tr("Filter recordings by name or class"));
    const QStringList kinds{tr("All"), tr("Sure"), tr("Not sure"), tr("Not readable")};
    for (int kind = 0; kind < kKinds; ++kind) m_kind->setItemText(kind, kinds[kind]);
    m_kind->setAccessibleName(tr("Which recordings are listed"));
    m_kind->setToolTip(tr("Sure: the most probable class has 50 % or more"));
    m_clear->setText(tr("Clear list"));
    m_clear->setToolTip(tr("Takes all recordings off this list; the files stay as they are"));
    m_table->setAccessibleName(tr("Recordings"));
    showCounts();
}

void RecordingsCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
