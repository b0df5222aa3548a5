// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/overlay.h"
#include "ui/views/frequency_axis.h"
#include "ui/views/tile_picture.h"
#include "ui/views/time_view.h"

namespace melscope {

/// The mel spectrogram from the tiles it was told, coarse ones stretched until sharp ones come, with its axes
/// and what an augmentation did to it. Says which tiles it lacks.
class SpectrogramView : public TimeView {
    Q_OBJECT

  public:
    explicit SpectrogramView(QWidget* parent = nullptr);

    /// Another recording or other settings: all tiles go.
    void setRecording(const FeatureSettings& settings, double seconds);
    void addTile(SpectrogramTile tile);
    void setLevels(const LevelRange& levels);  ///< dB below full scale
    void setColourMap(ColourMap map);
    void setOverlay(const AugmentOverlay& overlay);  ///< an empty one takes it away

    const FeatureSettings& settings() const { return m_settings; }
    const AugmentOverlay& overlay() const { return m_overlay; }
    FrequencyAxis frequencyAxis() const;
    /// dB below full scale in a cell of what is shown; nothing where no tile is known.
    std::optional<double> levelAt(double seconds, double y) const;
    /// Asks for what is missing of what is seen, in a signal.
    void askForTiles();

  Q_SIGNALS:
    void tilesWanted(const std::vector<melscope::TileId>& missing);

  protected:
    void paintPicture(QPainter& painter) override;
    QString name() const override { return tr("Mel spectrogram"); }
    QColor playheadColour() const override { return Qt::white; }

  private:
    void paintSpectrogram(QPainter& painter) const;
    void paintMasks(QPainter& painter) const;
    void paintClipStart(QPainter& painter) const;
    void paintEqualiser(QPainter& painter) const;
    void paintTimeAxis(QPainter& painter) const;
    void paintFrequencyAxis(QPainter& painter) const;
    int physicalWidth() const;

    FeatureSettings m_settings;
    TileStore m_tiles;
    LevelRange m_levels;
    ColourMap m_map = ColourMap::Magma;
    AugmentOverlay m_overlay;
};

}  // namespace melscope
