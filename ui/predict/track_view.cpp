// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/track_view.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/predict/prediction_model.h"
#include "ui/theme/class_colours.h"
#include "ui/theme/text_label.h"
#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr int kLane = 26, kGap = 3;
constexpr int kBar = 4;  // pixels of a stretch's bar at the foot of its lane

/// The windows whose shares may be seen in a stretch: [first, last).
std::pair<std::size_t, std::size_t> seen(const ClassTracks& tracks, const TimeRange& range) {
    const auto begin = std::ranges::lower_bound(tracks.windows, range.begin, {}, &TimeRange::end);
    const auto end = std::ranges::upper_bound(tracks.windows, range.end, {}, &TimeRange::begin);
    return {static_cast<std::size_t>(begin - tracks.windows.begin()),
            static_cast<std::size_t>(std::max(begin, end) - tracks.windows.begin())};
}

}  // namespace

TrackView::TrackView(QWidget* parent) : TimeView(parent) {
    setMargins({kAxisMargin, kGap, 0, kGap});
    setAccessibleName(name());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrackView::setTracks(std::shared_ptr<const ClassTracks> tracks, const QStringList& names) {
    m_tracks = std::move(tracks);
    m_names = names;
    repaintPicture();
}

void TrackView::setDetections(std::vector<Detection> detections) {
    m_detections = std::move(detections);
    repaintPicture();
}

void TrackView::setLanes(std::vector<int> labels) {
    if (labels == m_lanes) return;
    m_lanes = std::move(labels);
    updateGeometry();
    repaintPicture();
}

QSize TrackView::sizeHint() const { return {200, static_cast<int>(m_lanes.size()) * (kLane + kGap) + kGap}; }

std::size_t TrackView::lanesIn(int height) {
    return static_cast<std::size_t>(std::max(0, (height - kGap) / (kLane + kGap)));
}

QRectF TrackView::laneRect(std::size_t lane) const {
    const QRect all = plot();
    return QRectF(all.left(), all.top() + static_cast<double>(lane) * (kLane + kGap), all.width(), kLane);
}

void TrackView::paintPicture(QPainter& painter) {
    if (!m_tracks) return;
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) paintLane(painter, lane);
}

void TrackView::paintLane(QPainter& painter, std::size_t lane) const {
    const QRectF room = laneRect(lane);
    painter.fillRect(room, colours().grid);
    painter.save();
    painter.setClipRect(room);
    paintCurve(painter, room, m_lanes[lane]);
    paintStretches(painter, room, m_lanes[lane]);
    paintName(painter, room, m_lanes[lane]);
    painter.restore();
}

void TrackView::paintName(QPainter& painter, const QRectF& room, int label) const {
    painter.setFont(axisFont(font()));
    const QString name = painter.fontMetrics().elidedText(m_names.value(label), Qt::ElideMiddle,
                                                          static_cast<int>(room.width() / 2));
    const QRectF text(room.left() + 4, room.top() + 3, painter.fontMetrics().horizontalAdvance(name) + 8, 15);
    QColor ground = colours().surface;
    ground.setAlphaF(0.85F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(text, 3, 3);
    painter.setPen(colours().text);
    painter.drawText(text, Qt::AlignCenter, name);
}

/// [columns] of what is seen, each the highest probability of the windows that share it.
std::vector<double> TrackView::heights(int label, std::size_t columns) const {
    std::vector<double> found(columns, 0.0);
    const auto [first, last] = seen(*m_tracks, axis().range());
    const auto column = [&](double seconds) {
        return static_cast<std::size_t>(
            std::clamp(axis().toPixel(seconds), 0.0, static_cast<double>(columns - 1)));
    };
    for (std::size_t w = first; w < last; ++w) {
        const TimeRange share = m_tracks->shareOf(w);
        const double probability = m_tracks->at(w, label);
        const std::size_t begin = column(share.begin);
        const std::size_t end = std::max(begin + 1, column(share.end));
        for (std::size_t at = begin; at < end; ++at) found[at] = std::max(found[at], probability);
    }
    return found;
}

void TrackView::paintCurve(QPainter& painter, const QRectF& room, int label) const {
    const auto columns = heights(label, static_cast<std::size_t>(std::ceil(room.width())) + 1);
    QPainterPath path(QPointF(room.left(), room.bottom()));
    double x = room.left();
    for (const double height : columns) {
        const double y = room.bottom() - height * (room.height() - 1);
        path.lineTo(x, y);
        path.lineTo(++x, y);
    }
    path.lineTo(x, room.bottom());
    QColor fill = classColour(label);
    fill.setAlphaF(0.4F);
    painter.fillPath(path, fill);
}

void TrackView::paintStretches(QPainter& painter, const QRectF& room, int label) const {
    const QColor colour = classColour(label);
    QColor ground = colour;
    ground.setAlphaF(0.3F);
    for (const Detection& detection : m_detections) {
        if (detection.label != label) continue;
        const double begin = std::max(room.left() + axis().toPixel(detection.range.begin), room.left() - 1);
        const double end = std::min(room.left() + axis().toPixel(detection.range.end), room.right() + 1);
        if (end < room.left() || begin > room.right()) continue;
        const double width = std::max(2.0, end - begin - 1);
        painter.fillRect(QRectF(begin, room.top(), width, room.height()), ground);
        painter.fillRect(QRectF(begin, room.bottom() - kBar, width, kBar), colour);
    }
}

QString TrackView::textAt(QPoint position) const {
    for (std::size_t lane = 0; m_tracks && lane < m_lanes.size(); ++lane) {
        if (!laneRect(lane).contains(position)) continue;
        const double seconds = axis().toSeconds(position.x() - plot().left());
        const auto [first, last] = seen(*m_tracks, {seconds, seconds});
        for (std::size_t w = first; w < last; ++w) {
            const TimeRange share = m_tracks->shareOf(w);
            if (seconds >= share.begin && seconds < share.end)
                return tr("%1 at %2: %3")
                    .arg(m_names.value(m_lanes[lane]), timeText(seconds, 1),
                         percentText(m_tracks->at(w, m_lanes[lane]), 1));
        }
    }
    return {};
}

bool TrackView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return TimeView::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), literalToolTip(textAt(help->pos())), this);
    return true;
}

}  // namespace melscope
