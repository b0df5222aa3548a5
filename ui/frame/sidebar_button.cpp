// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/sidebar_button.h"

#include <QPainter>

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kHeight = 36;
constexpr int kIconLeft = 10;
constexpr int kNameLeft = 40;

}  // namespace

SidebarButton::SidebarButton(PageId page, QWidget* parent) : QAbstractButton(parent), m_page(page) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(kHeight);
    retranslate();
}

void SidebarButton::setCount(const QString& count) {
    m_count = count;
    retranslate();
    update();
}

void SidebarButton::retranslate() {
    setText(pageName(m_page));
    setAccessibleName(m_count.isEmpty() ? text() : tr("%1, %2").arg(text(), m_count));
    const auto key = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(m_page)));
    setToolTip(tr("%1 (%2)").arg(text(), key.toString(QKeySequence::NativeText)));
}

QSize SidebarButton::sizeHint() const { return {kSidebarWidth - 2 * kUnit, kHeight}; }

void SidebarButton::enterEvent(QEnterEvent*) { update(); }
void SidebarButton::leaveEvent(QEvent*) { update(); }

void SidebarButton::paintEvent(QPaintEvent*) {
    const Colours& c = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QColor colour = isChecked() ? c.accent : underMouse() ? c.text : c.muted;
    const bool compact = width() < kSidebarWidth / 2;
    const int left = compact ? (width() - kIconSize) / 2 : kIconLeft;
    painter.drawPixmap(left, (height() - kIconSize) / 2,
                       iconPixmap(pageKey(m_page), colour, kIconSize, devicePixelRatioF()));
    if (!compact) paintWords(painter, colour);
}

void SidebarButton::paintGround(QPainter& painter) const {
    const Colours& c = currentColours();
    painter.setPen(hasFocus() ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? QBrush(c.accentGround) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void SidebarButton::paintWords(QPainter& painter, const QColor& colour) const {
    const QRect room = rect().adjusted(kNameLeft, 0, -kIconLeft, 0);
    painter.setFont(textFont(TextSize::Axis));
    painter.setPen(isChecked() ? colour : currentColours().muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, m_count);
    painter.setFont(textFont(TextSize::Text, isChecked() ? TextWeight::Strong : TextWeight::Regular));
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text());
}

}  // namespace melscope
