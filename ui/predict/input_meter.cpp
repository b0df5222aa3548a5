// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/input_meter.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/colours.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr double kQuietest = -60, kNearlyFull = -6;  // dB
constexpr double kClipShown = 2;                     // s of sound after a sample at full scale
constexpr int kBar = 12, kGap = 3, kScale = 14, kSide = 12;

}  // namespace

InputMeter::InputMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize InputMeter::sizeHint() const { return {320, kBar + kGap + kScale}; }
QSize InputMeter::minimumSizeHint() const { return {140, kBar + kGap + kScale}; }

bool InputMeter::isClipping() const {
    return m_reading.clippedSince >= 0 && m_reading.clippedSince < kClipShown;
}

void InputMeter::setReading(const InputReading& reading) {
    if (reading == m_reading) return;
    m_reading = reading;
    retranslate();
    update();
}

void InputMeter::retranslate() {
    const auto words = [](double decibel) {
        return decibel > kQuietest ? tr("%1 dB").arg(QLocale().toString(std::round(decibel), 'f', 0))
                                   : tr("silence");
    };
    setAccessibleName(tr("Level of the microphone"));
    setAccessibleDescription(tr("%1, at most %2 of late").arg(words(m_reading.level), words(m_reading.held)));
    setToolTip(tr("The level in dB below full scale, and its highest peak of late"));
}

void InputMeter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

double InputMeter::xOf(double decibel) const {
    return kSide + std::clamp(1 - decibel / kQuietest, 0.0, 1.0) * (width() - 2 * kSide);
}

void InputMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(painter);
    paintScale(painter);
}

void InputMeter::paintBar(QPainter& painter) const {
    const Colours& c = currentColours();
    const QRectF all(kSide, 0, width() - 2 * kSide, kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.grid);
    painter.drawRoundedRect(all, 3, 3);
    const auto colourOf = [&](double decibel) {
        return isClipping() ? c.bad : decibel > kNearlyFull ? c.warning : c.good;
    };
    QRectF filled = all;
    filled.setRight(xOf(m_reading.level));
    painter.setBrush(colourOf(m_reading.level));
    painter.drawRoundedRect(filled, 3, 3);
    if (m_reading.held <= kQuietest) return;
    painter.setBrush(colourOf(m_reading.held));
    painter.drawRect(QRectF(std::min(xOf(m_reading.held), all.right() - 3), 0, 3, kBar));
}

void InputMeter::paintScale(QPainter& painter) const {
    painter.setFont(textFont(TextSize::Axis));
    painter.setPen(currentColours().muted);
    for (const int decibel : {-60, -40, -20, 0})
        painter.drawText(QRectF(xOf(decibel) - 40, kBar + kGap, 80, kScale), Qt::AlignCenter,
                         decibel == 0 ? tr("0 dB") : QLocale().toString(decibel));
}

}  // namespace melscope
