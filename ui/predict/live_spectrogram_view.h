// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "core/features/live_spectrogram.h"
#include "ui/views/tile_picture.h"
#include "ui/views/view_colours.h"

namespace melscope {

/// The mel spectrogram of a sound that comes in: the last stretch of it, which moves to the left.
class LiveSpectrogramView : public QWidget {
    Q_OBJECT

  public:
    explicit LiveSpectrogramView(QWidget* parent = nullptr);

    /// A new sound. @param seconds that can be shown of it
    void begin(const FeatureSettings& settings, double seconds);
    /// How columns that come from now on are painted.
    void setLook(ColourMap map, const LevelRange& levels);
    void add(const SpectrogramColumns& columns);
    /// The second at the right edge.
    void setEnd(double seconds);
    void setColours(const ViewColours& colours);

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {160, 72}; }

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    QRect plot() const;
    void paintColumns(QPainter& painter) const;
    void paintFrequencies(QPainter& painter) const;

    FeatureSettings m_settings;
    QImage m_ring;             ///< one pixel a column and band; column c lies at c modulo its width
    std::int64_t m_first = 0;  ///< columns that are known: [m_first, m_last)
    std::int64_t m_last = 0;
    double m_seconds = 60;
    double m_end = 0;
    ColourMap m_map = ColourMap::Magma;
    LevelRange m_levels;
    ViewColours m_colours;
};

}  // namespace melscope
