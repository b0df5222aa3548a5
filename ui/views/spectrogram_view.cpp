// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/spectrogram_view.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr double kTimeTickSpacing = 72;
constexpr double kFrequencyTickSpacing = 36;
constexpr float kMaskOpacity = 0.78f;
constexpr double kEqualiserWidth = 3;  // pixels a dB

double nameWidth(const QPainter& painter, const QString& name) {
    return painter.fontMetrics().horizontalAdvance(name) + 10;
}

/// What a line in the picture is, on a ground of its own.
void paintName(QPainter& painter, const QString& name, double left, double top) {
    const QRectF ground(left, top, nameWidth(painter, name), 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(ground, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(ground, Qt::AlignCenter, name);
}

}  // namespace

SpectrogramView::SpectrogramView(QWidget* parent) : TimeView(parent) {
    setAccessibleName(SpectrogramView::name());
    setMargins({kAxisMargin, 8, 0, kTimeAxisHeight});
    setMinimumHeight(120);
}

void SpectrogramView::setRecording(const FeatureSettings& settings, double seconds) {
    m_settings = settings;
    m_tiles.reset(tileGrid(settings, seconds));
    m_overlay = {};
    repaintPicture();
}

void SpectrogramView::addTile(SpectrogramTile tile) {
    m_tiles.add(std::move(tile));
    repaintPicture();
}

void SpectrogramView::setLevels(const LevelRange& levels) {
    m_levels = levels;
    repaintPicture();
}

void SpectrogramView::setColourMap(ColourMap map) {
    m_map = map;
    repaintPicture();
}

void SpectrogramView::setOverlay(const AugmentOverlay& overlay) {
    m_overlay = overlay;
    repaintPicture();
}

int SpectrogramView::physicalWidth() const {
    return static_cast<int>(std::lround(plot().width() * devicePixelRatioF()));
}

FrequencyAxis SpectrogramView::frequencyAxis() const {
    return {m_settings, double(std::max(plot().height(), 1))};
}

std::optional<double> SpectrogramView::levelAt(double seconds, double y) const {
    const int level = m_tiles.grid().levelFor(axis().span(), physicalWidth());
    const SpectrogramTile* const tile = m_tiles.best(level, seconds);
    if (tile == nullptr) return {};
    const double column = std::floor(m_tiles.grid().columnAt(tile->id.level, seconds));
    const auto inTile = static_cast<int>(column - static_cast<double>(tile->id.index * kTileColumns));
    return tile->at(std::min(frequencyAxis().bandAt(y), tile->nMels - 1),
                    std::clamp(inTile, 0, tile->columns - 1)) -
           fullScaleDecibel(m_settings);
}

void SpectrogramView::askForTiles() {
    const std::vector<TileId> missing = m_tiles.missing(axis().range(), physicalWidth());
    if (!missing.empty()) Q_EMIT tilesWanted(missing);
}

void SpectrogramView::paintPicture(QPainter& painter) {
    paintSpectrogram(painter);
    painter.setClipRect(plot());
    paintMasks(painter);
    paintEqualiser(painter);
    paintClipStart(painter);
    painter.setClipping(false);
    painter.setFont(axisFont(font()));
    paintTimeAxis(painter);
    paintFrequencyAxis(painter);
}

void SpectrogramView::paintSpectrogram(QPainter& painter) const {
    const double ratio = painter.device()->devicePixelRatio();
    const double reference = fullScaleDecibel(m_settings);
    QImage image = paintTiles(m_tiles, {.pixels = (QSizeF(plot().size()) * ratio).toSize(),
                                        .range = axis().range(),
                                        .levels = {m_levels.lowest + reference, m_levels.highest + reference},
                                        .map = m_map,
                                        .background = colours().grid.rgb()});
    image.setDevicePixelRatio(ratio);
    painter.drawImage(plot().topLeft(), image);
}

/// The cells under several masks are veiled once; each mask keeps its outline.
void SpectrogramView::paintMasks(QPainter& painter) const {
    const FrequencyAxis frequencies = frequencyAxis();
    QPainterPath veiled;
    veiled.setFillRule(Qt::WindingFill);
    std::vector<QRectF> outlines;
    for (const MaskArea& mask : m_overlay.masks) {
        const QRectF area(
            QPointF(plot().left() + axis().toPixel(mask.begin),
                    plot().top() + frequencies.toPixel(mask.high)),
            QPointF(plot().left() + axis().toPixel(mask.end), plot().top() + frequencies.toPixel(mask.low)));
        veiled.addRect(area);
        outlines.push_back((area & QRectF(plot())).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    QColor veil = colours().surface;
    veil.setAlphaF(kMaskOpacity);
    painter.fillPath(veiled, veil);
    painter.setPen(colours().accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(outlines.data(), static_cast<int>(outlines.size()));
}

/// Where the shift has put the first sample: a dashed line with its name.
void SpectrogramView::paintClipStart(QPainter& painter) const {
    if (m_overlay.clipStart <= 0) return;
    const double x = plot().left() + axis().toPixel(m_overlay.clipStart);
    painter.setPen(QPen(Qt::white, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom() + 1));
    painter.setFont(axisFont(font()));
    const QString name = tr("start of the clip");
    const double textWidth = nameWidth(painter, name);
    const bool fits = x + 4 + textWidth < plot().right();
    paintName(painter, name, fits ? x + 4 : x - 3 - textWidth, plot().top() + 4);
}

/// The gain of each band as a curve at the right, around a line of 0 dB.
void SpectrogramView::paintEqualiser(QPainter& painter) const {
    const auto bands = static_cast<int>(m_overlay.equaliserDb.size());
    if (bands == 0) return;
    const double zero = plot().right() - 40;
    QPolygonF curve;
    for (int m = 0; m < bands; ++m)
        curve << QPointF(zero + kEqualiserWidth * m_overlay.equaliserDb[static_cast<std::size_t>(m)],
                         plot().top() + (1 - (m + 0.5) / bands) * plot().height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(255, 255, 255, 110), 1, Qt::DotLine));
    painter.drawLine(QPointF(zero, plot().top()), QPointF(zero, plot().bottom()));
    painter.setPen(QPen(QColor(0, 0, 0, 150), 4));
    painter.drawPolyline(curve);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawPolyline(curve);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QString name = tr("equaliser");
    painter.setFont(axisFont(font()));
    paintName(painter, name, zero - nameWidth(painter, name) / 2, plot().bottom() - 22);
}

void SpectrogramView::paintTimeAxis(QPainter& painter) const {
    painter.setPen(colours().muted);
    for (const AxisTick& tick : axis().ticks(kTimeTickSpacing)) {
        const double x = plot().left() + tick.pixel;
        painter.fillRect(QRectF(std::min(x, plot().right() + 0.0), plot().bottom() + 1, 1, 4),
                         colours().line);
        const double textWidth = painter.fontMetrics().horizontalAdvance(tick.label) + 2;
        const double left = std::clamp(x - textWidth / 2, 0.0, std::max(width() - textWidth, 0.0));
        painter.drawText(QRectF(left, plot().bottom() + 6, textWidth, 16), Qt::AlignCenter, tick.label);
    }
}

void SpectrogramView::paintFrequencyAxis(QPainter& painter) const {
    painter.setPen(colours().muted);
    const FrequencyAxis frequencies = frequencyAxis();
    bool topmost = true;
    for (const AxisTick& tick : frequencies.ticks(kFrequencyTickSpacing)) {
        const double y = plot().top() + tick.pixel;
        painter.fillRect(QRectF(plot().left() - 4, y, 4, 1), colours().line);
        painter.drawText(
            QRectF(0, y - 8, kAxisMargin - 7, 16), Qt::AlignRight | Qt::AlignVCenter,
            topmost ? tick.label + (tick.label.back().isDigit() ? tr(" Hz") : tr("Hz", "follows 16 k"))
                    : tick.label);
        topmost = false;
    }
}

}  // namespace melscope
