// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/share_bar.h"

#include <QPainter>

#include "ui/theme/colours.h"

namespace melscope {

namespace {

constexpr int kSteps = 1000;
constexpr int kThickness = 6;

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QProgressBar(parent) {
    setTextVisible(false);
    setShare(std::nullopt);
}

void ShareBar::setShare(const std::optional<double>& share) {
    setRange(0, share ? kSteps : 0);
    if (share) setValue(qRound(*share * kSteps));
    update();
}

QSize ShareBar::sizeHint() const { return {80, kThickness}; }

void ShareBar::paintEvent(QPaintEvent*) {
    const Colours& c = currentColours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, (height() - kThickness) / 2.0, width(), kThickness);
    const double radius = kThickness / 2.0;
    painter.setBrush(c.line);
    painter.drawRoundedRect(track, radius, radius);
    painter.setBrush(maximum() == 0 ? QBrush(c.accent, Qt::BDiagPattern) : QBrush(c.accent));
    const double share = maximum() == 0 ? 1 : double(value()) / kSteps;
    if (share > 0)
        painter.drawRoundedRect(
            QRectF(track.topLeft(), QSizeF(qMax(track.width() * share, 2 * radius), kThickness)), radius,
            radius);
}

}  // namespace melscope
