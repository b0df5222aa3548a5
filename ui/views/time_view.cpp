// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/time_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace melscope {

namespace {

constexpr double kZoomStep = 1.25;   // of a wheel's notch
constexpr double kScrollStep = 0.1;  // of what is seen
constexpr double kDragDistance = 4;  // pixels; less is a click
constexpr float kVeilOpacity = 0.6f;
constexpr int kPlayheadWidth = 4;  // pixels of the strip, halo and rounding included

}  // namespace

TimeView::TimeView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void TimeView::setAxis(const TimeAxis& axis) {
    TimeAxis fitted = axis;
    fitted.width = std::max(plot().width(), 1);
    if (fitted == m_axis) return;
    m_axis = fitted;
    repaintPicture();
}

void TimeView::setPlayhead(std::optional<double> seconds) {
    if (seconds == m_playhead) return;
    const QRect before = playheadStrip();
    m_playhead = seconds;
    if (before == playheadStrip()) return;
    update(before);
    update(playheadStrip());
}

void TimeView::setSelection(std::optional<TimeRange> selection) {
    if (selection == m_selection) return;
    m_selection = selection;
    update();
}

void TimeView::setClip(std::optional<TimeRange> clip) {
    if (clip == m_clip) return;
    m_clip = clip;
    update();
}

void TimeView::setColours(const ViewColours& colours) {
    m_colours = colours;
    repaintPicture();
}

void TimeView::repaintPicture() {
    m_picture = QPixmap();
    update();
}

QRect TimeView::playheadStrip() const {
    if (!m_playhead || *m_playhead < m_axis.begin || *m_playhead > m_axis.end) return {};
    const int x = static_cast<int>(std::lround(xAt(*m_playhead)));
    return {x - kPlayheadWidth / 2, plot().top(), kPlayheadWidth, plot().height()};
}

void TimeView::want(const TimeAxis& axis) {
    if (axis.range() != m_axis.range()) Q_EMIT rangeWanted(axis.begin, axis.end);
}

void TimeView::paintEvent(QPaintEvent* event) {
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_colours.surface);
        QPainter painter(&m_picture);
        painter.setFont(font());
        paintPicture(painter);
    }
    QPainter painter(this);
    for (const QRect& part : event->region())
        painter.drawPixmap(part.topLeft(), m_picture,
                           QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio).toRect());
    paintClip(painter);
    paintSelection(painter);
    paintPlayhead(painter);
    if (hasFocus()) paintFocus(painter);
}

/// What is seen of a stretch.
QRectF TimeView::areaOf(const TimeRange& range) const {
    const QRectF all = plot();
    return QRectF(QPointF(xAt(range.begin), all.top()), QPointF(xAt(range.end), all.bottom() + 1)) & all;
}

void TimeView::paintClip(QPainter& painter) const {
    if (!m_clip) return;
    QColor veil = m_colours.surface;
    veil.setAlphaF(kVeilOpacity);
    for (const TimeRange& around : {TimeRange{0, m_clip->begin}, TimeRange{m_clip->end, m_axis.length}}) {
        const QRectF area = areaOf(around);
        if (area.width() < 1) continue;
        painter.fillRect(area, veil);
        const double border = around.begin == 0 ? area.right() - 1 : area.left();
        painter.fillRect(QRectF(border, area.top(), 1, area.height()), m_colours.accent);
    }
}

void TimeView::paintSelection(QPainter& painter) const {
    if (!m_selection) return;
    const QRectF area = areaOf(*m_selection);
    if (area.isEmpty()) return;
    QColor ground = m_colours.accent;
    ground.setAlphaF(0.22f);
    painter.fillRect(area, ground);
    painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), m_colours.accent);
    painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), m_colours.accent);
}

/// A line of two pixels between others that contrast, so that it is seen on any colour.
void TimeView::paintPlayhead(QPainter& painter) const {
    const QRect strip = playheadStrip();
    if (strip.isEmpty()) return;
    QColor halo = playheadColour().lightness() > 127 ? QColor(Qt::black) : m_colours.surface;
    halo.setAlphaF(0.4f);
    painter.fillRect(strip, halo);
    painter.fillRect(strip.adjusted(1, 0, -1, 0), playheadColour());
}

void TimeView::paintFocus(QPainter& painter) const {
    painter.setPen(m_colours.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot().adjusted(-1, -1, 0, 0));
}

void TimeView::resizeEvent(QResizeEvent*) {
    m_axis.width = std::max(plot().width(), 1);
    repaintPicture();
}

void TimeView::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta();
    const double notches = (angle.y() != 0 ? angle.y() : -angle.x()) / 120.0;
    if (event->modifiers() & Qt::ControlModifier)
        want(m_axis.zoomed(std::pow(kZoomStep, -notches), secondsAt(event->position().x())));
    else
        want(m_axis.scrolled(-notches * kScrollStep * m_axis.span()));
    event->accept();
}

void TimeView::keyPressEvent(QKeyEvent* event) {
    const double middle = m_playhead.value_or((m_axis.begin + m_axis.end) / 2);
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return want(m_axis.zoomed(1 / kZoomStep, middle));
        case Qt::Key_Minus:
            return want(m_axis.zoomed(kZoomStep, middle));
        case Qt::Key_Left:
            return want(m_axis.scrolled(-kScrollStep * m_axis.span()));
        case Qt::Key_Right:
            return want(m_axis.scrolled(kScrollStep * m_axis.span()));
        case Qt::Key_Home:
            return want(m_axis.scrolled(-m_axis.length));
        case Qt::Key_End:
            return want(m_axis.scrolled(m_axis.length));
        case Qt::Key_F:
            return want(m_axis.fitted());
        case Qt::Key_Escape:
            if (m_selection) return Q_EMIT selectionClearWanted();
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void TimeView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_axisPressed = m_axis;
    const bool inPlot = plot().contains(m_pressed.toPoint());
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && !inPlot))
        m_drag = Drag::Scroll;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Click;
}

void TimeView::mouseMoveEvent(QMouseEvent* event) {
    const double moved = event->position().x() - m_pressed.x();
    if (m_drag == Drag::Click && std::abs(moved) >= kDragDistance) m_drag = Drag::Select;
    if (m_drag == Drag::Scroll) want(m_axisPressed.scrolled(-moved / m_axis.width * m_axis.span()));
    if (m_drag == Drag::Select) {
        const auto inside = [this](double x) { return std::clamp(secondsAt(x), m_axis.begin, m_axis.end); };
        const auto [begin, end] = std::minmax({inside(m_pressed.x()), inside(event->position().x())});
        if (begin < end) Q_EMIT selectionWanted(begin, end);
    }
    if (plot().contains(event->position().toPoint()))
        Q_EMIT cursorMoved(secondsAt(event->position().x()), event->position().y() - plot().top());
    else
        Q_EMIT cursorLeft();
}

void TimeView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag == Drag::Click && event->button() == Qt::LeftButton) {
        const double seconds = secondsAt(m_pressed.x());
        if (m_selection && (seconds < m_selection->begin || seconds > m_selection->end))
            Q_EMIT selectionClearWanted();
        Q_EMIT seekWanted(seconds);
    }
    m_drag = Drag::None;
}

void TimeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    setAccessibleName(name());
    repaintPicture();
}

void TimeView::leaveEvent(QEvent*) { Q_EMIT cursorLeft(); }
void TimeView::focusInEvent(QFocusEvent*) { update(); }
void TimeView::focusOutEvent(QFocusEvent*) { update(); }

}  // namespace melscope
