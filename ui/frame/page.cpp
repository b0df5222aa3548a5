// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/page.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kTitleHeight = 30;

}  // namespace

Page::Page(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel(TextRole::Title)),
      m_shown(new TextLabel(TextRole::Muted)),
      m_line(new QHBoxLayout),
      m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_shown->setElided(Qt::ElideRight);
    m_line->setSpacing(kCardGap);
    m_line->addWidget(m_title);
    m_line->addWidget(m_shown, 1);
    m_title->setMinimumHeight(kTitleHeight);
    m_column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    m_column->setSpacing(kCardGap);
    m_column->addLayout(m_line);
}

void Page::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Page::setShown(const QString& what) { m_shown->setText(what); }

void Page::addBesideTitle(QWidget* widget) { m_line->insertWidget(m_line->indexOf(m_shown), widget); }

void Page::addTitleWidget(QWidget* widget) { m_line->addWidget(widget); }

QPushButton* Page::addTitleButton() {
    auto* button = new QPushButton(this);
    m_line->addWidget(button);
    return button;
}

void Page::setBody(QWidget* body) {
    delete m_body;
    m_body = body;
    m_column->addWidget(body, 1);
}

void Page::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void Page::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_first != nullptr) m_first->setFocus(event->reason());
}

}  // namespace melscope
