// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/peaks.h"
#include "ui/views/time_view.h"

namespace melscope {

/// The waveform: extremes in a light tone, the level that is heard in a full one; a lane a channel. Scaled to
/// the loudest sample of the recording, which stands at the left.
class WaveformView : public TimeView {
    Q_OBJECT

  public:
    explicit WaveformView(QWidget* parent = nullptr);

    /// The whole recording, coarse: shown wherever nothing sharper is known. An empty one takes all away.
    void setOverview(PeakColumns overview);
    /// A stretch, sharp.
    void setPeaks(PeakColumns peaks);

  protected:
    void paintPicture(QPainter& painter) override;
    QString name() const override { return tr("Waveform"); }
    QColor playheadColour() const override { return colours().text; }

  private:
    Peak peakAt(int channel, double begin, double end) const;
    void paintLane(QPainter& painter, int channel, const QRectF& lane) const;
    void paintScale(QPainter& painter, int lanes) const;

    PeakColumns m_overview;
    PeakColumns m_peaks;
    float m_loudest = 0;
};

}  // namespace melscope
