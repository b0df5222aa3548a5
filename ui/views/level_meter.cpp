// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/level_meter.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr double kQuietest = -60, kNearlyFull = -3;  // dB

}  // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setFixedSize(sizeHint());
    retranslate();
}

void LevelMeter::retranslate() {
    setAccessibleName(tr("Level of what is heard"));
    setAccessibleDescription(tr("From -60 to 0 dB below full scale"));
}

void LevelMeter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LevelMeter::setLevel(double decibel) {
    if (decibel == m_decibel) return;
    m_decibel = decibel;
    setToolTip(decibel > kQuietest
                   ? tr("%1 dB below full scale").arg(QLocale().toString(std::round(-decibel), 'f', 0))
                   : tr("Silence"));
    update();
}

void LevelMeter::setColours(const ViewColours& colours) {
    m_colours = colours;
    update();
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.line);
    painter.drawRoundedRect(rect(), 3, 3);
    const double share = std::clamp(1 - m_decibel / kQuietest, 0.0, 1.0);
    painter.setBrush(m_decibel > kNearlyFull ? m_colours.warning : m_colours.good);
    painter.drawRoundedRect(QRectF(0, 0, share * width(), height()), 3, 3);
}

}  // namespace melscope
