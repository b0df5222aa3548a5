// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/live_spectrogram_view.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/views/frequency_axis.h"
#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr double kTickSpacing = 36;
constexpr int kAbove = 6, kBelow = 6;  // pixels around the plot, for half a tick's text

}  // namespace

LiveSpectrogramView::LiveSpectrogramView(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
    begin({}, m_seconds);
}

void LiveSpectrogramView::begin(const FeatureSettings& settings, double seconds) {
    m_settings = settings;
    m_seconds = seconds;
    m_first = m_last = 0;
    m_end = 0;
    const double perSecond = static_cast<double>(settings.sampleRate) / settings.hopLength;
    m_ring =
        QImage(static_cast<int>(std::ceil(seconds * perSecond)) + 2, settings.nMels, QImage::Format_RGB32);
    update();
}

void LiveSpectrogramView::setLook(ColourMap map, const LevelRange& levels) {
    m_map = map;
    m_levels = levels;
    update();
}

void LiveSpectrogramView::add(const SpectrogramColumns& columns) {
    if (columns.count() == 0 || columns.nMels != m_ring.height()) return;
    if (columns.first != m_last) m_first = columns.first;  // a gap: what lies before it is gone
    const ColourTable& table = colourTable(m_map);
    const auto width = static_cast<std::int64_t>(m_ring.width());
    for (std::int64_t c = 0; c < columns.count(); ++c)
        for (int band = 0; band < columns.nMels; ++band) {
            const double level = columns.decibel[static_cast<std::size_t>(c * columns.nMels + band)];
            const double share = (level - m_levels.lowest) / (m_levels.highest - m_levels.lowest);
            auto* line = reinterpret_cast<QRgb*>(m_ring.scanLine(columns.nMels - 1 - band));
            line[(columns.first + c) % width] =
                table[static_cast<std::size_t>(std::lround(255 * std::clamp(share, 0.0, 1.0)))];
        }
    m_last = columns.first + columns.count();
    m_first = std::max(m_first, m_last - width);
    update();
}

void LiveSpectrogramView::setEnd(double seconds) {
    if (seconds == m_end) return;
    m_end = seconds;
    update();
}

void LiveSpectrogramView::setColours(const ViewColours& colours) {
    m_colours = colours;
    update();
}

QRect LiveSpectrogramView::plot() const { return rect().adjusted(kAxisMargin, kAbove, 0, -kBelow); }

void LiveSpectrogramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.surface);
    painter.fillRect(plot(), QColor(colourTable(m_map)[0]));
    paintFrequencies(painter);
    painter.setClipRect(plot());
    paintColumns(painter);
}

/// In two pieces where the ring begins anew.
void LiveSpectrogramView::paintColumns(QPainter& painter) const {
    const double perSecond = static_cast<double>(m_settings.sampleRate) / m_settings.hopLength;
    const double pixels = plot().width() / (m_seconds * perSecond);  // of a column
    const auto xOf = [&](std::int64_t column) {
        return plot().right() + 1 - (m_end * perSecond - static_cast<double>(column) + 0.5) * pixels;
    };
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto width = static_cast<std::int64_t>(m_ring.width());
    for (std::int64_t from = m_first; from < m_last;) {
        const std::int64_t to = std::min(m_last, (from / width + 1) * width);
        painter.drawImage(
            QRectF(xOf(from), plot().top(), xOf(to) - xOf(from), plot().height()), m_ring,
            QRectF(static_cast<double>(from % width), 0, static_cast<double>(to - from), m_ring.height()));
        from = to;
    }
}

void LiveSpectrogramView::paintFrequencies(QPainter& painter) const {
    const FrequencyAxis axis{m_settings, static_cast<double>(plot().height())};
    painter.setFont(axisFont(font()));
    painter.setPen(m_colours.muted);
    for (const AxisTick& tick : axis.ticks(kTickSpacing)) {
        const double y = plot().top() + tick.pixel;
        painter.drawText(QRectF(0, std::clamp(y - 8, 0.0, height() - 16.0), kAxisMargin - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

void LiveSpectrogramView::retranslate() {
    setAccessibleName(tr("Mel spectrogram of what the microphone hears"));
}

void LiveSpectrogramView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
