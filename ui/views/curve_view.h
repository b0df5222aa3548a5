// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/views/curve_points.h"
#include "ui/views/view_colours.h"

namespace melscope {

enum class CurveMark { Round, Diamond };
enum class CurveStroke { Solid, Dashed };

/// One curve of a chart; its points are sorted by x.
struct Curve {
    QColor colour;
    CurveStroke stroke = CurveStroke::Solid;
    CurveMark mark = CurveMark::Round;
    QList<QPointF> line = {};          ///< in full, with marks
    QList<QPointF> raw = {};           ///< pale, behind it
    std::optional<QPointF> best = {};  ///< has a ring
};

/// How the vertical axis is labelled.
enum class CurveScale {
    Percent,  ///< of shares from 0 to 1, all of them where nothing is zoomed
    Number,   ///< from 0 to the highest value
};

class CurveCanvas;

/// Curves over epochs, drawn by Qt Charts; everything else of Melscope knows this view alone. The wheel and a
/// drag zoom along the horizontal axis, a double click shows all again; a guide follows the pointer or the
/// arrow keys and says at which epoch values are read.
class CurveView : public QWidget {
    Q_OBJECT

  public:
    explicit CurveView(CurveScale scale, QWidget* parent = nullptr);

    void setCurves(const QList<Curve>& curves);
    /// The right end of the axis as long as nothing is zoomed.
    void setEnd(double epochs);
    /// Of the curves that are set next.
    void setScale(CurveScale scale);
    void setColours(const ViewColours& colours);
    /// What stands there as long as there is no point.
    void setEmptyWords(const QString& words);

    const CurveRange& range() const { return m_range; }
    bool isZoomed() const { return m_range != CurveRange{0, m_end}; }
    /// Within [0, end]; a stretch that holds less than a tenth of an epoch is made wider.
    void setRange(const CurveRange& range);
    void showAll() { setRange({0, m_end}); }
    void zoom(double factor, double around);
    void setGuide(std::optional<int> epoch);
    std::optional<int> guide() const { return m_guide; }
    /// Points that Qt Charts was given, of all curves.
    qsizetype drawnPoints() const;

    QSize sizeHint() const override { return {480, 180}; }
    QSize minimumSizeHint() const override { return {160, 64}; }

  Q_SIGNALS:
    void rangeChanged(const melscope::CurveRange& range);
    /// None: the pointer has left.
    void guideChanged(std::optional<int> epoch);
    void copyWanted();

  protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void moveGuide(std::optional<int> epoch);
    int lastEpoch() const;
    void draw();

    CurveCanvas* m_canvas;
    QList<Curve> m_curves;
    double m_end = 1;
    CurveRange m_range{0, 1};
    std::optional<int> m_guide;
    std::optional<double> m_dragFrom;
};

}  // namespace melscope
