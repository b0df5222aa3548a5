// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/choice_button.h"

#include <QPainter>

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kHeight = 72;
constexpr int kWordsLeft = 48;

}  // namespace

ChoiceButton::ChoiceButton(const QString& icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(kHeight);
    setCursor(Qt::PointingHandCursor);
}

void ChoiceButton::setWords(const QString& name, const QString& sentence) {
    setText(name);
    m_sentence = sentence;
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    update();
}

QSize ChoiceButton::sizeHint() const { return {360, kHeight}; }

void ChoiceButton::enterEvent(QEnterEvent*) { update(); }
void ChoiceButton::leaveEvent(QEvent*) { update(); }

void ChoiceButton::paintEvent(QPaintEvent*) {
    const Colours& c = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    painter.drawPixmap((kWordsLeft - kIconSize) / 2, kCardGap + 2,
                       iconPixmap(m_icon, c.accent, kIconSize, devicePixelRatioF()));
    const QRect room = rect().adjusted(kWordsLeft, kCardGap, -kCardGap, -kUnit);
    painter.setPen(c.text);
    painter.setFont(textFont(TextSize::Text, TextWeight::Strong));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, text());
    const int line = painter.fontMetrics().height() + 4;
    painter.setPen(c.muted);
    painter.setFont(textFont(TextSize::Table));
    painter.drawText(room.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_sentence);
}

void ChoiceButton::paintGround(QPainter& painter) const {
    const Colours& c = currentColours();
    painter.setPen(QPen(hasFocus() ? c.accent : c.line, hasFocus() ? 1.5 : 1));
    painter.setBrush(underMouse() || isDown() ? c.accentGround : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

}  // namespace melscope
