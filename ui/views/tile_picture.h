// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <map>
#include <vector>

#include "core/features/spectrogram_tiles.h"
#include "ui/views/colour_map.h"

namespace melscope {

/// Which levels the darkest and the brightest colour stand for, in dB below a full-scale sine.
struct LevelRange {
    double lowest = -80;
    double highest = 0;
    bool operator==(const LevelRange&) const = default;
};

/// The tiles a view was told, so many that a screen and its surroundings fit; the coarsest, which stand in
/// for all that is missing, are never dropped.
class TileStore {
  public:
    void reset(const TileGrid& grid);
    const TileGrid& grid() const { return m_grid; }
    /// Tiles that do not fit the grid are ignored: answers to an earlier question.
    void add(SpectrogramTile tile);
    const SpectrogramTile* find(const TileId& id) const;
    /// The finest tile at hand for a time that is no finer than `level`, else the coarsest finer one.
    const SpectrogramTile* best(int level, double seconds) const;
    /// What is missing to show a stretch sharply, the overview of the whole recording first.
    std::vector<TileId> missing(const TimeRange& range, int columns) const;
    bool empty() const { return m_tiles.empty(); }

  private:
    int overviewLevel() const;
    void dropFarthest(const TileId& fresh);

    TileGrid m_grid;
    std::map<TileId, SpectrogramTile> m_tiles;
};

/// What is painted of a spectrogram.
struct PictureRequest {
    QSize pixels;  ///< physical
    TimeRange range;
    LevelRange levels;  ///< in the tiles' dB
    ColourMap map = ColourMap::Magma;
    QRgb background = 0xFF000000;  ///< where no tile is known
};

/// The picture: straight lines between the centres of cells in both directions.
QImage paintTiles(const TileStore& tiles, const PictureRequest& request);

}  // namespace melscope
