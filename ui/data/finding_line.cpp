// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/finding_line.h"

#include <QPainter>

#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kEdge = 4;
constexpr int kGap = 5;  // between number and sentence
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

FindingLine::FindingLine(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(textFont(TextSize::Table));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FindingLine::setWords(const QString& number, const QString& sentence, const QString& why) {
    m_number = number;
    setText(sentence);
    setToolTip(literalToolTip(why));
    setAccessibleName(number + QLatin1Char(' ') + sentence);
    setAccessibleDescription(why);
    updateGeometry();
    update();
}

int FindingLine::numberWidth() const {
    const QFontMetrics metrics(textFont(TextSize::Table, TextWeight::Strong));
    return m_number.isEmpty() ? 0 : metrics.horizontalAdvance(m_number) + kGap;
}

QSize FindingLine::sizeHint() const { return {240, heightForWidth(240)}; }

int FindingLine::heightForWidth(int width) const {
    const QFontMetrics metrics(textFont(TextSize::Table));
    const QRect room(0, 0, qMax(40, width - 2 * kEdge - numberWidth()), 1000);
    return metrics.boundingRect(room, kWrap, text()).height() + 2 * kEdge;
}

void FindingLine::enterEvent(QEnterEvent*) { update(); }
void FindingLine::leaveEvent(QEvent*) { update(); }

void FindingLine::paintEvent(QPaintEvent*) {
    const Colours& c = currentColours();
    QPainter painter(this);
    if (underMouse() || hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(c.accent) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(c.accentGround) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect room = rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    painter.setPen(c.warning);
    painter.setFont(textFont(TextSize::Table, TextWeight::Strong));
    painter.drawText(room, kWrap, m_number);
    painter.setPen(c.text);
    painter.setFont(textFont(TextSize::Table));
    painter.drawText(room.adjusted(numberWidth(), 0, 0, 0), kWrap, text());
}

}  // namespace melscope
