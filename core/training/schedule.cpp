// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace melscope {

namespace {

constexpr double kRising = 0.3;         // share of the steps
constexpr double kStartDivisor = 25.0;  // top rate / first rate
constexpr double kEndDivisor = 1e4;     // first rate / last rate
constexpr double kHighBeta = 0.95;
constexpr double kLowBeta = 0.85;

double byCosine(double from, double to, double share) {
    return to + (from - to) / 2.0 * (1.0 + std::cos(std::numbers::pi * share));
}

double byLine(double from, double to, double share) { return from + (to - from) * share; }

ScheduledStep oneCycle(Schedule schedule, double top, double step, double steps) {
    const auto between = schedule == Schedule::OneCycle ? byCosine : byLine;
    const double peak = std::max(kRising * steps - 1.0, 0.0);
    const double last = std::max(steps - 1.0, peak);
    const double first = top / kStartDivisor;
    if (step <= peak && peak > 0.0)
        return {between(first, top, step / peak), between(kHighBeta, kLowBeta, step / peak)};
    const double share = last > peak ? (step - peak) / (last - peak) : 1.0;
    return {between(top, first / kEndDivisor, share), between(kLowBeta, kHighBeta, share)};
}

}  // namespace

ScheduledStep scheduledStep(Schedule schedule, double topRate, std::int64_t step, std::int64_t steps) {
    const auto at = static_cast<double>(step);
    const auto of = static_cast<double>(steps);
    switch (schedule) {
        case Schedule::OneCycle:
        case Schedule::OneCycleLinear:
            return oneCycle(schedule, topRate, at, of);
        case Schedule::Cosine:
            return {.learningRate = byCosine(topRate, 0.0, at / of)};
        case Schedule::Constant:
            break;
    }
    return {.learningRate = topRate};
}

}  // namespace melscope
