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

// Each lies about evenly on a mel scale, which is straight below and logarithmic above 1 kHz; the finest that
// has room is taken.
const std::vector<std::vector<int>> kTicks{
    {0,    125,  250,  375,  500,  625,  750,   875,   1000,  1250,  1500,  1750,  2000,  2500,  3000,
     3500, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 20000, 24000, 32000, 48000, 64000},
    {0, 250, 500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12000, 16000, 24000, 32000, 48000, 64000},
    {0, 500, 1000, 2000, 4000, 8000, 16000, 32000, 64000},
    {0, 1000, 4000, 16000, 64000},
    {1000, 8000}};

QString tickText(int hz) {
    if (hz < 1000) return QString::number(hz);
    return QCoreApplication::translate("FrequencyAxis", "%1 k", "thousand hertz")
        .arg(QLocale().toString(hz / 1000.0));
}

/// Those that are seen, from the top down.
std::vector<AxisTick> seen(const FrequencyAxis& axis, const std::vector<int>& frequencies) {
    std::vector<AxisTick> ticks;
    for (const int hz : frequencies)
        if (hz >= axis.settings.fMin && hz <= axis.settings.highestFrequency())
            ticks.push_back({axis.toPixel(hz), tickText(hz)});
    std::ranges::reverse(ticks);
    return ticks;
}

bool haveRoom(const std::vector<AxisTick>& ticks, double spacing) {
    for (std::size_t i = 1; i < ticks.size(); ++i)
        if (ticks[i].pixel - ticks[i - 1].pixel < spacing) return false;
    return true;
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
    for (const std::vector<int>& frequencies : kTicks)
        if (auto ticks = seen(*this, frequencies); haveRoom(ticks, spacing)) return ticks;
    return {};
}

}  // namespace melscope
