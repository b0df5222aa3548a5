// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/time_axis.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace melscope {

namespace {

constexpr double kShortest = 0.002;  // s

constexpr std::array kSteps{0.0001, 0.0002, 0.0005, 0.001,  0.002,  0.005,  0.01,    0.02,    0.05,
                            0.1,    0.2,    0.5,    1.0,    2.0,    5.0,    10.0,    20.0,    60.0,
                            120.0,  300.0,  600.0,  1200.0, 3600.0, 7200.0, 18000.0, 36000.0, 72000.0};

int decimalsOf(double step) {
    int decimals = 0;
    while (decimals < 4 && step < 0.999) {
        step *= 10;
        ++decimals;
    }
    return decimals;
}

}  // namespace

QString timeText(double seconds, int decimals) {
    const double unit = std::pow(10.0, decimals);
    const auto units = std::llround(std::max(seconds, 0.0) * unit);
    const auto perSecond = std::llround(unit);
    const qlonglong whole = units / perSecond;
    const QChar zero = QLatin1Char('0');
    QString text = whole >= 3600 ? QStringLiteral("%1:%2").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, zero)
                                 : QString::number(whole / 60);
    text += QStringLiteral(":%1").arg(whole % 60, 2, 10, zero);
    if (decimals > 0)
        text += QLocale().decimalPoint() +
                QStringLiteral("%1").arg(qlonglong{units % perSecond}, decimals, 10, zero);
    return text;
}

TimeAxis TimeAxis::showing(double from, double to) const {
    TimeAxis axis = *this;
    const double wanted = std::clamp(to - from, std::min(kShortest, length), length);
    axis.begin = std::clamp(from, 0.0, length - wanted);
    axis.end = axis.begin + wanted;
    return axis;
}

TimeAxis TimeAxis::zoomed(double factor, double about) const {
    const double wanted = std::clamp(span() * factor, std::min(kShortest, length), length);
    const double from = about - (about - begin) / span() * wanted;
    return showing(from, from + wanted);
}

TimeAxis TimeAxis::following(double seconds) const {
    if (seconds >= begin && seconds < end) return *this;
    return showing(seconds - 0.05 * span(), seconds + 0.95 * span());
}

std::vector<AxisTick> TimeAxis::ticks(double spacing) const {
    std::vector<AxisTick> ticks;
    if (span() <= 0 || width <= 0) return ticks;
    const double least = spacing / width * span();
    const auto found = std::ranges::lower_bound(kSteps, least);
    const double step = found != kSteps.end() ? *found : kSteps.back() * std::ceil(least / kSteps.back());
    const int decimals = decimalsOf(step);
    for (double n = std::ceil(begin / step - 1e-9); n * step <= end + 1e-9 * step; ++n)
        ticks.push_back({toPixel(n * step), timeText(n * step, decimals)});
    return ticks;
}

}  // namespace melscope
