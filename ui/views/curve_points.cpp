// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_points.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

/// The lowest and the highest of [begin, end), in their order.
void addExtremes(QList<QPointF>& result, QList<QPointF>::const_iterator begin,
                 QList<QPointF>::const_iterator end) {
    const auto [low, high] =
        std::minmax_element(begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    result.append(*std::min(low, high));
    if (low != high) result.append(*std::max(low, high));
}

}  // namespace

QList<QPointF> decimated(const QList<QPointF>& points, const CurveRange& range, int columns) {
    const auto isLeft = [](const QPointF& point, double x) { return point.x() < x; };
    const auto isRight = [](double x, const QPointF& point) { return x < point.x(); };
    auto begin = std::lower_bound(points.begin(), points.end(), range.from, isLeft);
    auto end = std::upper_bound(begin, points.end(), range.to, isRight);
    if (begin != points.begin()) --begin;
    if (end != points.end()) ++end;
    if (end - begin <= 2 * columns) return {begin, end};
    QList<QPointF> result;
    const auto columnOf = [&](const QPointF& point) {
        return std::floor((point.x() - range.from) / range.span() * columns);
    };
    while (begin != end) {
        const auto next = std::find_if(begin, end, [&, column = columnOf(*begin)](const QPointF& point) {
            return columnOf(point) != column;
        });
        addExtremes(result, begin, next);
        begin = next;
    }
    return result;
}

QList<QPointF> smoothed(const QList<QPointF>& points) {
    constexpr int kReach = 2;
    QList<QPointF> result;
    result.reserve(points.size());
    for (qsizetype i = 0; i < points.size(); ++i) {
        double sum = 0, weights = 0;
        for (qsizetype j = std::max<qsizetype>(0, i - kReach); j <= std::min(points.size() - 1, i + kReach);
             ++j) {
            const auto weight = static_cast<double>(kReach + 1 - std::abs(i - j));
            sum += weight * points[j].y();
            weights += weight;
        }
        result.append({points[i].x(), sum / weights});
    }
    return result;
}

QList<double> axisTicks(double from, double to, int count) {
    const double rough = (to - from) / std::max(1, count);
    if (!(rough > 0)) return {};
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power < rough * 0.999) continue;
        step = factor * power;
        break;
    }
    QList<double> ticks;
    const double first = std::ceil(from / step - 1e-9);
    for (double n = first; n * step <= to + step * 1e-9; ++n) ticks.append(n * step);
    return ticks;
}

}  // namespace melscope
