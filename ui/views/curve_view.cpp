// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/views/curve_canvas.h"

namespace melscope {

namespace {

constexpr double kStep = 1.25;       // of a key or a notch of the wheel
constexpr double kNotch = 120;       // of the wheel, in eighths of a degree
constexpr double kNarrowest = 0.1;   // epochs
constexpr double kSmallestDrag = 6;  // pixels

}  // namespace

CurveView::CurveView(CurveScale scale, QWidget* parent)
    : QWidget(parent), m_canvas(new CurveCanvas(scale, this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurveView::setCurves(const QList<Curve>& curves) {
    m_curves = curves;
    draw();
}

/// What is zoomed stays; what shows all goes on to do so.
void CurveView::setEnd(double epochs) {
    const double end = std::max(1.0, epochs);
    if (end == m_end) return;
    const bool wasZoomed = isZoomed();
    m_end = end;
    setRange(wasZoomed ? m_range : CurveRange{0, end});
}

void CurveView::setScale(CurveScale scale) { m_canvas->setScale(scale); }

void CurveView::setColours(const ViewColours& colours) { m_canvas->setColours(colours); }
void CurveView::setEmptyWords(const QString& words) { m_canvas->setEmptyWords(words); }
qsizetype CurveView::drawnPoints() const { return m_canvas->drawnPoints(); }
void CurveView::draw() { m_canvas->setCurves(m_curves, m_range); }

void CurveView::setRange(const CurveRange& range) {
    const double span = std::clamp(range.span(), kNarrowest, m_end);
    const double from = std::clamp(range.from, 0.0, m_end - span);
    const CurveRange next{from, from + span};
    if (next == m_range) return;
    m_range = next;
    draw();
    Q_EMIT rangeChanged(m_range);
}

void CurveView::zoom(double factor, double around) {
    const double before = (around - m_range.from) / factor;
    setRange({around - before, around - before + m_range.span() / factor});
}

void CurveView::setGuide(std::optional<int> epoch) {
    m_guide = epoch;
    m_canvas->setGuide(epoch);
}

void CurveView::moveGuide(std::optional<int> epoch) {
    if (epoch == m_guide) return;
    setGuide(epoch);
    Q_EMIT guideChanged(epoch);
}

int CurveView::lastEpoch() const {
    double last = 0;
    for (const Curve& curve : m_curves)
        if (!curve.line.isEmpty()) last = std::max(last, curve.line.last().x());
    return static_cast<int>(last);
}

bool CurveView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        event->accept();
    return QWidget::event(event);
}

void CurveView::resizeEvent(QResizeEvent*) {
    m_canvas->setGeometry(rect());
    draw();
}

void CurveView::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y())) {
        const double by = -turned.x() / kNotch * m_range.span() / 10;
        setRange({m_range.from + by, m_range.to + by});
    } else {
        zoom(std::pow(kStep, turned.y() / kNotch), m_canvas->epochAt(event->position().x()));
    }
    event->accept();
}

void CurveView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) m_dragFrom = event->position().x();
}

void CurveView::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_dragFrom && std::abs(x - *m_dragFrom) > kSmallestDrag)
        m_canvas->setDragged(CurveRange{m_canvas->epochAt(std::min(x, *m_dragFrom)),
                                        m_canvas->epochAt(std::max(x, *m_dragFrom))});
    const int last = lastEpoch();
    if (last == 0) return moveGuide({});
    moveGuide(std::clamp(static_cast<int>(std::lround(m_canvas->epochAt(x))), 1, last));
}

void CurveView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_dragFrom) return;
    const double from = std::min(*m_dragFrom, event->position().x());
    const double to = std::max(*m_dragFrom, event->position().x());
    m_dragFrom.reset();
    m_canvas->setDragged({});
    if (to - from > kSmallestDrag) setRange({m_canvas->epochAt(from), m_canvas->epochAt(to)});
}

void CurveView::mouseDoubleClickEvent(QMouseEvent*) { showAll(); }
void CurveView::leaveEvent(QEvent*) { moveGuide({}); }

void CurveView::keyPressEvent(QKeyEvent* event) {
    const double middle = (m_range.from + m_range.to) / 2;
    const int last = lastEpoch();
    if (event->matches(QKeySequence::Copy)) return Q_EMIT copyWanted();
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(kStep, middle);
        case Qt::Key_Minus:
            return zoom(1 / kStep, middle);
        case Qt::Key_0:
        case Qt::Key_Home:
            return showAll();
        case Qt::Key_Escape:
            return moveGuide({});
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int step = event->key() == Qt::Key_Left ? -1 : 1;
            if (last > 0) moveGuide(std::clamp(m_guide.value_or(last) + (m_guide ? step : 0), 1, last));
            return;
        }
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace melscope
