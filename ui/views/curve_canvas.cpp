// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_canvas.h"

#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr int kLabelRow = 20;  // below the plot
constexpr int kAbove = 8;      // half a label, above it
constexpr int kBeside = 12;    // right of it
constexpr double kLine = 1.8;  // width
constexpr double kMark = 7.0, kBest = 13.0;
constexpr int kMarkEvery = 52;  // pixels at least
constexpr int kRawAlpha = 110;
constexpr int kLabelEvery = 44, kLabelEveryAcross = 90;  // pixels
constexpr double kAirShare = 0.08;                       // above and below what is zoomed
constexpr double kPercent = 100;
constexpr double kRoomForRing = 0.04;  // above 100 %

}  // namespace

CurveCanvas::CurveCanvas(CurveScale scale, QWidget* parent)
    : QChartView(parent), m_scale(scale), m_across(new QValueAxis), m_up(new QValueAxis) {
    setAttribute(Qt::WA_TransparentForMouseEvents);  // the view is moved and zoomed by its parent
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_up, Qt::AlignLeft);
    m_across->setVisible(false);
    m_up->setVisible(false);
}

QRectF CurveCanvas::plot() const {
    return QRectF(rect()).adjusted(kAxisMargin - kBeside, kAbove, -kBeside, -kLabelRow);
}

void CurveCanvas::place() { chart()->setPlotArea(plot()); }

void CurveCanvas::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    place();
}

CurveCanvas::Drawn CurveCanvas::makeSeries() {
    const Drawn drawn{new QLineSeries, new QLineSeries, new QScatterSeries, new QScatterSeries};
    for (QXYSeries* series :
         std::initializer_list<QXYSeries*>{drawn.raw, drawn.line, drawn.marks, drawn.best}) {
        chart()->addSeries(series);
        series->attachAxis(m_across);
        series->attachAxis(m_up);
    }
    drawn.marks->setMarkerSize(kMark);
    drawn.best->setMarkerSize(kBest);
    return drawn;
}

void CurveCanvas::style(const Drawn& drawn, const Curve& curve) const {
    QColor pale = curve.colour;
    pale.setAlpha(kRawAlpha);
    drawn.raw->setPen(QPen(pale, 1));
    QPen pen(curve.colour, kLine, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (curve.stroke == CurveStroke::Dashed) pen.setDashPattern({4, 2.5});
    drawn.line->setPen(pen);
    const auto shape = curve.mark == CurveMark::Round ? QScatterSeries::MarkerShapeCircle
                                                      : QScatterSeries::MarkerShapeRotatedRectangle;
    for (QScatterSeries* marks : {drawn.marks, drawn.best}) {
        marks->setMarkerShape(shape);
        marks->setColor(marks == drawn.best ? Qt::transparent : curve.colour);
        marks->setBorderColor(curve.colour);
    }
    drawn.best->setPen(QPen(curve.colour, kLine));
}

QList<QPointF> CurveCanvas::marksOf(const QList<QPointF>& line) const {
    QList<QPointF> marks;
    double next = -1;
    for (const QPointF& point : line) {
        const double x = left(point.x());
        const bool isLast = &point == &line.last();
        if (point.x() < m_range.from || point.x() > m_range.to || (x < next && !isLast)) continue;
        if (isLast && x < next && !marks.isEmpty()) marks.removeLast();
        marks.append(point);
        next = x + kMarkEvery;
    }
    return marks;
}

void CurveCanvas::feed(const Drawn& drawn, const Curve& curve) {
    const int columns = std::max(1, static_cast<int>(plot().width()));
    drawn.raw->replace(decimated(curve.raw, m_range, columns));
    drawn.line->replace(decimated(curve.line, m_range, columns));
    drawn.marks->replace(marksOf(curve.line));
    const bool isSeen = curve.best && curve.best->x() >= m_range.from && curve.best->x() <= m_range.to;
    drawn.best->replace(isSeen ? QList<QPointF>{*curve.best} : QList<QPointF>());
    m_points += drawn.raw->count() + drawn.line->count();
}

/// All that is shown fits; where nothing is zoomed the axis begins at 0, and shares end at 1.
void CurveCanvas::fitHeight(const QList<Curve>& curves) {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (const Curve& curve : curves)
        for (const QList<QPointF>* points : {&curve.line, &curve.raw})
            for (const QPointF& point : *points) {
                if (point.x() < m_range.from || point.x() > m_range.to) continue;
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
    const bool isZoomed = m_range.from > 0;
    if (low > high) low = 0, high = 1;
    const double air = std::max((high - low) * kAirShare, 1e-9 + std::abs(high) * 1e-3);
    m_height = isZoomed ? CurveRange{std::max(0.0, low - air), high + air} : CurveRange{0, high + air};
    if (m_scale == CurveScale::Percent) m_height.to = std::min(m_height.to, 1 + kRoomForRing);
    if (m_scale == CurveScale::Percent && !isZoomed) m_height.to = 1 + kRoomForRing;
}

void CurveCanvas::setCurves(const QList<Curve>& curves, const CurveRange& range) {
    m_range = range;
    fitHeight(curves);
    m_across->setRange(m_range.from, m_range.to);
    m_up->setRange(m_height.from, m_height.to);
    while (m_series.size() < static_cast<std::size_t>(curves.size())) m_series.push_back(makeSeries());
    m_points = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const Curve curve = curves.value(static_cast<qsizetype>(i));
        style(m_series[i], curve);
        feed(m_series[i], curve);
    }
    viewport()->update();
}

void CurveCanvas::setColours(const ViewColours& colours) {
    m_colours = colours;
    viewport()->update();
}

void CurveCanvas::setEmptyWords(const QString& words) {
    m_emptyWords = words;
    viewport()->update();
}

void CurveCanvas::setGuide(std::optional<int> epoch) {
    m_guide = epoch;
    viewport()->update();
}

void CurveCanvas::setDragged(const std::optional<CurveRange>& range) {
    m_dragged = range;
    viewport()->update();
}

double CurveCanvas::left(double epoch) const {
    return plot().left() + (epoch - m_range.from) / m_range.span() * plot().width();
}

double CurveCanvas::top(double value) const {
    return plot().bottom() - (value - m_height.from) / m_height.span() * plot().height();
}

double CurveCanvas::epochAt(double x) const {
    return m_range.from + (x - plot().left()) / plot().width() * m_range.span();
}

QString CurveCanvas::labelOf(double value, double step) const {
    const double shown = m_scale == CurveScale::Percent ? value * kPercent : value;
    const double shownStep = m_scale == CurveScale::Percent ? step * kPercent : step;
    const int digits = std::clamp(static_cast<int>(std::ceil(-std::log10(shownStep) - 1e-9)), 0, 9);
    const int wanted =
        std::abs(shownStep * std::pow(10, digits) - std::round(shownStep * std::pow(10, digits))) > 1e-6
            ? digits + 1
            : digits;
    if (shown > 0 && shown < 1e-3 && m_scale == CurveScale::Number) return QLocale().toString(shown, 'g', 2);
    return QLocale().toString(shown, 'f', wanted);
}

void CurveCanvas::drawBackground(QPainter* painter, const QRectF&) {
    painter->fillRect(rect(), m_colours.surface);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(m_colours.grid);
    const int rows = std::max(2, static_cast<int>(plot().height() / kLabelEvery));
    for (const double value : axisTicks(m_height.from, m_height.to, rows))
        painter->drawLine(QPointF(plot().left(), top(value)), QPointF(plot().right(), top(value)));
    if (m_dragged)
        painter->fillRect(QRectF(QPointF(left(m_dragged->from), plot().top()),
                                 QPointF(left(m_dragged->to), plot().bottom())),
                          m_colours.accentGround);
    painter->setRenderHint(QPainter::Antialiasing);
}

void CurveCanvas::drawForeground(QPainter* painter, const QRectF&) {
    painter->setFont(axisFont(font()));
    painter->setPen(m_colours.muted);
    const int rows = std::max(2, static_cast<int>(plot().height() / kLabelEvery));
    const QList<double> heights = axisTicks(m_height.from, m_height.to, rows);
    const double step = heights.size() > 1 ? heights[1] - heights[0] : 1;
    for (const double value : heights) {
        const QString unit = m_scale == CurveScale::Percent && value == heights.last() ? tr(" %") : QString();
        painter->drawText(
            QRectF(0, top(value) - kAbove, plot().left() - kAbove + (unit.isEmpty() ? 0 : 4), 2 * kAbove),
            Qt::AlignRight | Qt::AlignVCenter, labelOf(value, step) + unit);
    }
    const int columns = std::max(1, static_cast<int>(plot().width() / kLabelEveryAcross));
    for (const double epoch : axisTicks(m_range.from, m_range.to, columns)) {
        if (epoch != std::floor(epoch)) continue;
        painter->drawText(QRectF(left(epoch) - 30, plot().bottom() + 2, 60, kLabelRow - 2), Qt::AlignCenter,
                          QLocale().toString(static_cast<int>(epoch)));
    }
    if (m_points == 0) {
        const int how = Qt::AlignCenter | Qt::TextWordWrap;
        painter->fillRect(painter->boundingRect(plot(), how, m_emptyWords), m_colours.surface);
        painter->drawText(plot(), how, m_emptyWords);
    }
    if (!m_guide || *m_guide < m_range.from || *m_guide > m_range.to) return;
    painter->setPen(QPen(m_colours.muted, 1, Qt::DotLine));
    painter->drawLine(QPointF(left(*m_guide), plot().top()), QPointF(left(*m_guide), plot().bottom()));
}

}  // namespace melscope
