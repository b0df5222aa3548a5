// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace melscope {

/// A stretch of the horizontal axis.
struct CurveRange {
    double from = 0;
    double to = 1;
    double span() const { return to - from; }
    bool operator==(const CurveRange&) const = default;
};

/// So few of the points that nothing is lost to the eye: in each of the columns of a picture the lowest and
/// the highest, in their order, and the neighbours of the stretch on both sides. Points are sorted by x.
QList<QPointF> decimated(const QList<QPointF>& points, const CurveRange& range, int columns);

/// Each point with its two neighbours on both sides, weighted 1 2 3 2 1; at the ends with those there are.
/// Nothing is shifted, unlike in a running mean.
QList<QPointF> smoothed(const QList<QPointF>& points);

/// Round values to label an axis with, some `count` of them, within [from, to].
QList<double> axisTicks(double from, double to, int count);

}  // namespace melscope
