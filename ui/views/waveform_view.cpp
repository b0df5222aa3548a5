// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/waveform_view.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

/// The extremes and the mean of the columns that overlap a stretch of time.
Peak joinedPeak(const PeakColumns& picture, int channel, double begin, double end) {
    const double step = (picture.range.end - picture.range.begin) / picture.columns();
    const auto index = [&](double seconds) {
        return static_cast<int>(
            std::clamp(std::floor((seconds - picture.range.begin) / step), 0.0, picture.columns() - 1.0));
    };
    const int first = index(begin + 1e-9), last = std::max(index(end - 1e-9), first);
    Peak all = picture.at(channel, first);
    for (int k = first + 1; k <= last; ++k) {
        const Peak& next = picture.at(channel, k);
        all = {std::min(all.lowest, next.lowest), std::max(all.highest, next.highest),
               all.meanSquare + next.meanSquare};
    }
    all.meanSquare /= static_cast<float>(last - first + 1);
    return all;
}

bool covers(const PeakColumns& picture, double begin, double end) {
    return picture.columns() > 0 && begin >= picture.range.begin - 1e-9 && end <= picture.range.end + 1e-9;
}

}  // namespace

WaveformView::WaveformView(QWidget* parent) : TimeView(parent) {
    setAccessibleName(WaveformView::name());
    setMargins({kAxisMargin, 4, 0, 4});
    setMinimumHeight(64);
}

void WaveformView::setOverview(PeakColumns overview) {
    m_overview = std::move(overview);
    if (m_overview.columns() == 0) m_peaks = {};  // another recording
    m_loudest = 0;
    for (const Peak& peak : m_overview.peaks) m_loudest = std::max({m_loudest, peak.highest, -peak.lowest});
    repaintPicture();
}

void WaveformView::setPeaks(PeakColumns peaks) {
    m_peaks = std::move(peaks);
    for (const Peak& peak : m_peaks.peaks) m_loudest = std::max({m_loudest, peak.highest, -peak.lowest});
    repaintPicture();
}

Peak WaveformView::peakAt(int channel, double begin, double end) const {
    return joinedPeak(covers(m_peaks, begin, end) ? m_peaks : m_overview, channel, begin, end);
}

void WaveformView::paintPicture(QPainter& painter) {
    const int lanes = std::max(m_overview.channels, m_peaks.channels);
    const QRectF all = plot();
    paintScale(painter, std::max(lanes, 1));
    if (m_overview.columns() == 0 && m_peaks.columns() == 0) return;
    for (int c = 0; c < lanes; ++c)
        paintLane(painter, c,
                  {all.left(), all.top() + all.height() * c / lanes, all.width(), all.height() / lanes});
}

/// A column a physical pixel, each joined to the one before.
void WaveformView::paintLane(QPainter& painter, int channel, const QRectF& lane) const {
    const double ratio = painter.device()->devicePixelRatio();
    const int columns = static_cast<int>(lane.width() * ratio);
    const double middle = lane.center().y();
    const double scale = (lane.height() / 2 - 1) / std::max(m_loudest, 1e-4f);
    std::vector<QRectF> extremes, levels;
    Peak before;
    for (int x = 0; x < columns; ++x) {
        const double begin = axis().toSeconds(x / ratio), end = axis().toSeconds((x + 1) / ratio);
        if (!covers(m_peaks, begin, end) && !covers(m_overview, begin, end)) continue;
        const Peak peak = peakAt(channel, begin, end);
        if (x == 0) before = peak;
        const double top = middle - std::max(peak.highest, before.lowest) * scale;
        const double bottom = middle - std::min(peak.lowest, before.highest) * scale;
        const double level =
            std::min(std::sqrt(double{peak.meanSquare}), double{std::max(peak.highest, -peak.lowest)});
        extremes.emplace_back(lane.left() + x / ratio, top - 0.5 / ratio, 1 / ratio,
                              bottom - top + 1 / ratio);
        levels.emplace_back(lane.left() + x / ratio, std::max(middle - level * scale, top), 1 / ratio,
                            std::min(2 * level * scale, bottom - std::max(middle - level * scale, top)));
        before = peak;
    }
    painter.setPen(Qt::NoPen);
    QColor light = colours().accent;
    light.setAlphaF(0.55f);
    painter.setBrush(light);
    painter.drawRects(extremes.data(), static_cast<int>(extremes.size()));
    painter.setBrush(colours().accent);
    painter.drawRects(levels.data(), static_cast<int>(levels.size()));
}

void WaveformView::paintScale(QPainter& painter, int lanes) const {
    const QRectF all = plot();
    painter.setFont(axisFont(font()));
    for (int c = 0; c < lanes; ++c) {
        const double height = all.height() / lanes, top = all.top() + height * c;
        painter.fillRect(QRectF(all.left(), top + height / 2, all.width(), 1), colours().grid);
        painter.setPen(colours().muted);
        const QRectF label(0, top, kAxisMargin - 6, 14);
        if (m_loudest > 0)
            painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, locale().toString(m_loudest, 'f', 2));
        painter.drawText(label.translated(0, height / 2 - 7), Qt::AlignRight | Qt::AlignVCenter, tr("0"));
    }
}

}  // namespace melscope
