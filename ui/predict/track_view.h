// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/inference/tracks.h"
#include "ui/views/time_view.h"

namespace melscope {

/// Where classes were heard in a recording: a lane a class, with its probability as a curve and the stretches
/// that count as bars. Lies on the time axis of the recording's picture.
class TrackView : public TimeView {
    Q_OBJECT

  public:
    explicit TrackView(QWidget* parent = nullptr);

    /// @param names of all classes, as they may be shown
    void setTracks(std::shared_ptr<const ClassTracks> tracks, const QStringList& names);
    void setDetections(std::vector<Detection> detections);
    /// The classes that have a lane, in their order.
    void setLanes(std::vector<int> labels);
    const std::vector<int>& lanes() const { return m_lanes; }
    /// How many lanes a view of this height has room for.
    static std::size_t lanesIn(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintPicture(QPainter& painter) override;
    QString name() const override { return tr("Classes over time"); }
    QColor playheadColour() const override { return colours().text; }
    bool event(QEvent* event) override;

  private:
    QRectF laneRect(std::size_t lane) const;
    void paintLane(QPainter& painter, std::size_t lane) const;
    void paintCurve(QPainter& painter, const QRectF& room, int label) const;
    void paintStretches(QPainter& painter, const QRectF& room, int label) const;
    void paintName(QPainter& painter, const QRectF& room, int label) const;
    std::vector<double> heights(int label, std::size_t columns) const;
    QString textAt(QPoint position) const;

    std::shared_ptr<const ClassTracks> m_tracks;
    QStringList m_names;
    std::vector<Detection> m_detections;
    std::vector<int> m_lanes;
};

}  // namespace melscope
