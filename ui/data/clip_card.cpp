// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/clip_card.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <algorithm>

#include "ui/clips/filter_bar.h"
#include "ui/frame/empty_state.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr ClipColumn kColumns[] = {ClipColumn::Clip, ClipColumn::Label, ClipColumn::Group,
                                   ClipColumn::Fold, ClipColumn::Split, ClipColumn::Length,
                                   ClipColumn::Rate, ClipColumn::Health};

}  // namespace

ClipCard::ClipCard(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent)
    : Card({}, parent),
      m_filter(new FilterBar),
      m_view(new ClipView(clips, selection, kColumns)),
      m_empty(new EmptyState(QStringLiteral("search"))),
      m_wayOut(m_empty->addButton()),
      m_stack(new QStackedLayout),
      m_shown(new TextLabel(TextRole::Small)),
      m_staleWords(new TextLabel(TextRole::Small)),
      m_refresh(new QPushButton),
      m_actions(new QPushButton) {
    content()->setContentsMargins(1, kCardGap, 1, 1);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(kCardGap - 1, 0, kCardGap - 1, 0);
    top->addWidget(m_filter);
    content()->addLayout(top);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    content()->addLayout(m_stack, 1);
    buildFoot();
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &ClipView::openWanted, this, &ClipCard::openWanted);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at)); });
    connect(m_wayOut, &QPushButton::clicked, this, [this] {
        if (m_counts.all > 0)
            m_filter->clear();
        else
            Q_EMIT importWanted();
    });
    setStale(false);
    retranslate();
}

void ClipCard::buildFoot() {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kCardGap - 1, 0, kUnit, kUnit - 1);
    foot->setSpacing(kUnit);
    m_shown->setElided(Qt::ElideRight);
    foot->addWidget(m_shown, 1);
    foot->addWidget(m_staleWords);
    foot->addWidget(m_refresh);
    foot->addWidget(m_actions);
    content()->addLayout(foot);
    for (QPushButton* button : {m_refresh, m_actions}) button->setProperty("dense", true);
    setButtonKind(*m_refresh, ButtonKind::Quiet);
    auto* again = new QAction(this);
    again->setShortcut(Qt::Key_F5);
    again->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(again);
    connect(again, &QAction::triggered, this, &ClipCard::refreshWanted);
    connect(m_refresh, &QPushButton::clicked, this, &ClipCard::refreshWanted);
    connect(m_actions, &QPushButton::clicked, this,
            [this] { Q_EMIT menuWanted(m_actions->mapToGlobal(QPoint(0, m_actions->height()))); });
}

void ClipCard::setCounts(const ClipCardCounts& counts) {
    if (counts == m_counts) return;
    m_counts = counts;
    showCounts();
}

void ClipCard::setStale(bool stale) {
    m_staleWords->setVisible(stale);
    m_refresh->setVisible(stale);
}

void ClipCard::hideColumns(std::span<const ClipColumn> columns) {
    for (const ClipColumn column : kColumns)
        m_view->setColumnHidden(static_cast<int>(column),
                                std::find(columns.begin(), columns.end(), column) != columns.end());
}

void ClipCard::showCounts() {
    const QLocale locale;
    const bool all = m_counts.listed == m_counts.all;
    QString text = all ? tr("%Ln clip(s)", nullptr, static_cast<int>(m_counts.all))
                       : tr("%1 of %2").arg(locale.toString(m_counts.listed), locale.toString(m_counts.all));
    if (m_counts.chosen > 1)
        text += QStringLiteral(" · ") + tr("%1 chosen").arg(locale.toString(m_counts.chosen));
    m_shown->setText(text);
    m_actions->setEnabled(m_counts.listed > 0);
    m_actions->setText(m_counts.chosen > 1 ? tr("Edit %Ln clip(s)", nullptr, m_counts.chosen)
                                           : tr("Edit clip"));
    m_stack->setCurrentIndex(m_counts.listed > 0 ? 0 : 1);
    if (m_counts.all > 0) {
        m_empty->setWords(tr("No clip fits"), tr("None of the clips is what the filter asks for."));
        m_wayOut->setText(tr("Clear the filter"));
    } else {
        m_empty->setWords(tr("No clips yet"),
                          tr("Drop a folder of recordings or a table here, or choose one."));
        m_wayOut->setText(tr("Import folder..."));
    }
}

void ClipCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ClipCard::retranslate() {
    setAccessibleName(tr("Clips"));
    m_view->setAccessibleName(tr("Clips"));
    m_staleWords->setText(tr("Listed before your changes."));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("List again what fits the filter now (F5)"));
    m_refresh->setAccessibleName(tr("Refresh the list"));
    m_actions->setToolTip(
        tr("Label, split, ignore or note the chosen clips; also by a right click or the menu key"));
    showCounts();
}

}  // namespace melscope
