// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/empty_state.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kPicture = 40;
constexpr int kLineWidth = 440;

}  // namespace

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent),
      m_icon(icon),
      m_picture(new QLabel),
      m_headline(new TextLabel(TextRole::Title)),
      m_sentence(new TextLabel(TextRole::Muted)),
      m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kCardGap);
    m_headline->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(kLineWidth);
    m_buttons->setSpacing(kCardGap);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignCenter);
    column->addWidget(m_headline, 0, Qt::AlignCenter);
    column->addWidget(m_sentence, 0, Qt::AlignCenter);
    column->addSpacing(kUnit);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->addStretch();
    m_buttons->addStretch();
    drawIcon();
}

void EmptyState::setWords(const QString& headline, const QString& sentence) {
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(std::max(m_sentence->heightForWidth(kLineWidth), 0));
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
}

QPushButton* EmptyState::addButton() {
    auto* button = new QPushButton(this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::drawIcon() {
    m_picture->setPixmap(iconPixmap(m_icon, currentColours().muted, kPicture, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

}  // namespace melscope
