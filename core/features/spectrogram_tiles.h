// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/features/feature_settings.h"
#include "core/features/spectrogram.h"

namespace melscope {

/// Which part of a recording's mel spectrogram, at which zoom. A column of level L stands for 2^L frames of
/// the settings' hop; level 0 is what a network sees. Tile i holds the columns [256 i, 256 (i + 1)).
struct TileId {
    int level = 0;
    std::int64_t index = 0;
    auto operator<=>(const TileId&) const = default;
};

inline constexpr int kTileColumns = 256;
inline constexpr int kMostTileLevel = 30;

/// A piece of a mel spectrogram in dB, on MelSpectrogram's scale and without its cut at top_db, so that tiles
/// join without seams.
struct SpectrogramTile {
    TileId id;
    int nMels = 0;
    int columns = 0;            ///< fewer than kTileColumns only at the end of the recording
    std::vector<float> values;  ///< [nMels, columns], row-major, band 0 is the lowest

    float at(int mel, int column) const {
        return values[static_cast<std::size_t>(mel) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
    bool operator==(const SpectrogramTile&) const = default;
};

/// Where the frames, columns and tiles of a recording lie: a value that whoever paints and whoever computes
/// agree on. Frame t is centred on t * hopLength samples and stands for the half hop before and after.
struct TileGrid {
    int sampleRate = 44100;    ///< Hz, of the features
    int hopLength = 512;       ///< samples
    std::int64_t nFrames = 0;  ///< of the whole recording

    double secondsPerColumn(int level) const;
    /// When column `column` of a level begins and, as column + 1, ends. The first begins half a hop before 0.
    double columnBegin(int level, double column) const;
    /// The column of a level at a time, with its fraction.
    double columnAt(int level, double seconds) const;
    std::int64_t columns(int level) const;  ///< of the whole recording
    TimeRange rangeOf(const TileId& id) const;
    /// The finest level that covers `seconds` with at most `columns`.
    int levelFor(double seconds, int columns) const;
    /// The tiles of a level that a stretch needs, from left to right.
    std::vector<TileId> tilesOf(int level, const TimeRange& range) const;

    bool operator==(const TileGrid&) const = default;
};

/// The grid of a recording of `seconds` seen with these settings.
TileGrid tileGrid(const FeatureSettings& settings, double seconds);

/// The dB that MelSpectrogram gives a full-scale sine where a filter's weight is 1: what a scale in "dB below
/// full scale" subtracts.
double fullScaleDecibel(const FeatureSettings& settings);

/// A spectrogram that was computed otherwise, e.g. as training sees it, as tiles of level 0; of several
/// channels, each cell shows the loudest.
std::vector<SpectrogramTile> tilesFrom(const Spectrogram& spectrogram);

/// Computes tiles of a recording at any zoom: bounded time and memory, however long it is. Levels up to 2
/// look at every frame. From level 3 on, four frames in the middle of each column stand for all of it:
/// samples between them are skipped, so that hours cost no more than seconds, and a sound shorter than a
/// column may be missed. A column shows, in each band, the loudest of its frames and channels, so that what
/// was looked at is not averaged away. At level 0 a mono recording equals MelSpectrogram frame by frame, but
/// for the cut at top_db. One per thread.
class TileMaker {
  public:
    /// @param frames true length of the recording in frames where it is known better than from the header
    /// @throws AudioFileError, std::invalid_argument if settings.validate() would
    TileMaker(const std::filesystem::path& path, const FeatureSettings& settings, std::int64_t frames = -1);
    ~TileMaker();
    TileMaker(TileMaker&&) noexcept;
    TileMaker& operator=(TileMaker&&) noexcept;

    const TileGrid& grid() const;
    /// @throws AudioFileError, Stopped, std::invalid_argument for a tile outside of the recording
    SpectrogramTile make(const TileId& id, const std::stop_token& stop = {});

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
