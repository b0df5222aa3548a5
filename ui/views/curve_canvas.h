// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <vector>

#include "ui/views/curve_view.h"

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace melscope {

/// What CurveView shows, drawn: Qt Charts has the curves, grid and labels are our own. The only place that
/// knows Qt Charts.
class CurveCanvas : public QChartView {
    Q_OBJECT

  public:
    explicit CurveCanvas(CurveScale scale, QWidget* parent);

    void setCurves(const QList<Curve>& curves, const CurveRange& range);
    void setScale(CurveScale scale) { m_scale = scale; }
    void setColours(const ViewColours& colours);
    void setEmptyWords(const QString& words);
    void setGuide(std::optional<int> epoch);
    /// Marked while it is dragged; none: nothing is.
    void setDragged(const std::optional<CurveRange>& range);
    double epochAt(double x) const;
    QRectF plot() const;
    qsizetype drawnPoints() const { return m_points; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

  private:
    struct Drawn {
        QLineSeries* raw;
        QLineSeries* line;
        QScatterSeries* marks;
        QScatterSeries* best;
    };

    Drawn makeSeries();
    void style(const Drawn& drawn, const Curve& curve) const;
    void feed(const Drawn& drawn, const Curve& curve);
    QList<QPointF> marksOf(const QList<QPointF>& line) const;
    void fitHeight(const QList<Curve>& curves);
    void place();
    double left(double epoch) const;
    double top(double value) const;
    QString labelOf(double value, double step) const;

    CurveScale m_scale;
    ViewColours m_colours;
    QString m_emptyWords;
    QValueAxis* m_across;
    QValueAxis* m_up;
    std::vector<Drawn> m_series;
    CurveRange m_range{0, 1};
    CurveRange m_height{0, 1};
    std::optional<int> m_guide;
    std::optional<CurveRange> m_dragged;
    qsizetype m_points = 0;
};

}  // namespace melscope
