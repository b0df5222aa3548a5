// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/waveform_view.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr double kRoomForZero = 40;  // height of a lane in which its middle is labelled too, pixels

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

/// A picture that came a moment ago may be of a sound with fewer channels.
bool covers(const PeakColumns& picture, int channel, double begin, double end) {
    return channel < picture.channels && picture.columns() > 0 && begin >= picture.range.begin - 1e-9 &&
           end <= picture.range.end + 1e-9;
}

/// From y to y, in pixels of an image.
struct Stretch {
    double begin;
    double end;
};

/// Paints a part of a column over what is there; pixels that are only touched get their share.
void fillColumn(QImage& image, int x, const Stretch& stretch, const QColor& colour) {
    const int first = std::max(static_cast<int>(std::floor(stretch.begin)), 0);
    const int last = std::min(static_cast<int>(std::ceil(stretch.end)), image.height());
    for (int y = first; y < last; ++y) {
        const double share = std::min<double>(y + 1, stretch.end) - std::max<double>(y, stretch.begin);
        if (share <= 0) continue;
        QRgb& pixel = reinterpret_cast<QRgb*>(image.scanLine(y))[x];
        const double alpha = share * colour.alphaF();
        const auto mixed = [alpha](int over, int under) {
            return static_cast<int>(std::lround(alpha * over + (1 - alpha) * under));
        };
        pixel = qRgba(mixed(colour.red(), qRed(pixel)), mixed(colour.green(), qGreen(pixel)),
                      mixed(colour.blue(), qBlue(pixel)), mixed(255, qAlpha(pixel)));
    }
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
    return joinedPeak(covers(m_peaks, channel, begin, end) ? m_peaks : m_overview, channel, begin, end);
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

/// A column a physical pixel, each joined to the one before. Pixel by pixel: a painter takes twenty times as
/// long for so many thin rectangles.
void WaveformView::paintLane(QPainter& painter, int channel, const QRectF& lane) const {
    const double ratio = painter.device()->devicePixelRatio();
    QImage image((lane.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return;
    image.fill(Qt::transparent);
    const double middle = image.height() / 2.0;
    const double scale = (middle - ratio) / std::max(m_loudest, 1e-4f);
    const QColor strong = colours().accent;
    QColor light = strong;
    light.setAlphaF(0.55f);
    std::optional<Peak> before;
    for (int x = 0; x < image.width(); ++x) {
        const double begin = axis().toSeconds(x / ratio), end = axis().toSeconds((x + 1) / ratio);
        if (!covers(m_peaks, channel, begin, end) && !covers(m_overview, channel, begin, end)) continue;
        const Peak peak = peakAt(channel, begin, end);
        if (!before) before = peak;
        const double top = middle - std::max(peak.highest, before->lowest) * scale - 0.5;
        const double bottom = middle - std::min(peak.lowest, before->highest) * scale + 0.5;
        const double level = scale * std::sqrt(double{peak.meanSquare});
        fillColumn(image, x, {top, bottom}, light);
        fillColumn(image, x, {std::max(middle - level, top), std::min(middle + level, bottom)}, strong);
        before = peak;
    }
    image.setDevicePixelRatio(ratio);
    painter.drawImage(lane.topLeft(), image);
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
            painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(m_loudest, 'f', 2));
        if (height >= kRoomForZero)
            painter.drawText(label.translated(0, height / 2 - 7), Qt::AlignRight | Qt::AlignVCenter, tr("0"));
    }
}

}  // namespace melscope
