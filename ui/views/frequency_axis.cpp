// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/frequency_axis.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/features/mel_filterbank.h"

namespace melscope {

namespace {

// Most wanted first.
constexpr std::array kTicks{1000, 4000, 256, 16000, 64, 2000, 8000, 512, 128, 32, 64000, 32000};

QString tickText(int hz) {
    return hz < 1000 ? QString::number(hz)
                     : QCoreApplication::translate("FrequencyAxis", "%1 k", "thousand hertz").arg(hz / 1000);
}

}  // namespace

QString frequencyText(double hz) {
    if (hz < 1000) return QCoreApplication::translate("FrequencyAxis", "%1 Hz").arg(std::lround(hz));
    return QCoreApplication::translate("FrequencyAxis", "%1 kHz")
        .arg(QLocale().toString(hz / 1000, 'f', hz < 10000 ? 2 : 1));
}

double FrequencyAxis::toHz(double pixel) const {
    return rowToHz(settings, (1 - pixel / height) * settings.nMels);
}

double FrequencyAxis::toPixel(double hz) const {
    return (1 - hzToRow(settings, hz) / settings.nMels) * height;
}

int FrequencyAxis::bandAt(double pixel) const {
    return std::clamp(static_cast<int>(std::floor((1 - pixel / height) * settings.nMels)), 0,
                      settings.nMels - 1);
}

std::vector<AxisTick> FrequencyAxis::ticks(double spacing) const {
    std::vector<AxisTick> ticks;
    for (const int hz : kTicks) {
        const double pixel = toPixel(hz);
        const bool fits =
            pixel >= 0 && pixel <= height && std::ranges::all_of(ticks, [&](const AxisTick& other) {
                return std::abs(other.pixel - pixel) >= spacing;
            });
        if (fits) ticks.push_back({pixel, tickText(hz)});
    }
    std::ranges::sort(ticks, {}, &AxisTick::pixel);
    return ticks;
}

}  // namespace melscope
