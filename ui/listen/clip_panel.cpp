// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/clip_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <array>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kLabelWidth = 66, kLengthWidth = 70;
constexpr int kLengthFrom = 220;  // pixels of the panel
constexpr std::array kColumns{ClipColumn::Clip, ClipColumn::Label, ClipColumn::Length};

}  // namespace

ClipPanel::ClipPanel(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent)
    : Card({}, parent),
      m_clips(clips),
      m_filter(new QLineEdit),
      m_count(new TextLabel(TextRole::Small)),
      m_all(new QPushButton),
      m_view(new ClipView(clips, selection, kColumns)) {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kCardGap, 0, kCardGap, 0);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    content()->setContentsMargins(1, kCardGap, 1, 1);
    content()->addLayout(line);
    auto* more = new QHBoxLayout;
    more->setContentsMargins(kCardGap, 0, kCardGap, 0);
    more->addWidget(m_all);
    content()->addLayout(more);
    content()->addWidget(m_view, 1);
    setObjectName(QStringLiteral("clipPanel"));
    setButtonKind(*m_all, ButtonKind::Quiet);
    m_all->hide();
    connect(m_all, &QPushButton::clicked, this, &ClipPanel::allWanted);
    m_view->setColumnWidth(static_cast<int>(ClipColumn::Label), kLabelWidth);
    m_view->setColumnWidth(static_cast<int>(ClipColumn::Length), kLengthWidth);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &ClipPanel::filterWanted);
    connect(&clips, &QAbstractItemModel::modelReset, this, &ClipPanel::showCount);
    retranslate();
}

void ClipPanel::setFilterText(const QString& text) {
    if (m_filter->text() == text) return;
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(text);
}

void ClipPanel::setNarrowed(bool narrowed) { m_all->setVisible(narrowed); }

void ClipPanel::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    m_view->setColumnHidden(static_cast<int>(ClipColumn::Length), width() < kLengthFrom);
}

void ClipPanel::showCount() {
    m_count->setText(QLocale().toString(m_clips.rowCount()));
    m_count->setAccessibleName(tr("%n clip(s)", nullptr, m_clips.rowCount()));
}

/// From the filter, Enter and the arrow down lead to the list, Escape takes the filter away.
bool ClipPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) m_filter->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void ClipPanel::retranslate() {
    m_filter->setPlaceholderText(tr("Filter clips"));
    m_filter->setAccessibleName(tr("Filter clips by name or note"));
    m_view->setAccessibleName(tr("Clips"));
    m_all->setText(tr("List all clips"));
    m_all->setToolTip(tr("The list is narrowed by the filter of the Data page."));
    showCount();
}

void ClipPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
