// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/audio/peaks.h"
#include "core/features/spectrogram_tiles.h"
#include "core/project/heard.h"

namespace melscope {

/// A recording as it is looked at.
struct Sound {
    std::filesystem::path file;
    FeatureSettings features;
    bool operator==(const Sound&) const = default;
};

/// Recordings up to this long are read whole for their waveform; longer ones are glanced at first.
inline constexpr double kShortSeconds = 60;

/// A piece of a recording's pictures that is to be made.
struct SoundTask {
    enum class Kind { Check, Look, Summary, Peaks, Tile };
    Kind kind = Kind::Look;
    TimeRange range = {};  ///< of Peaks
    int columns = 0;       ///< of Look, Summary and Peaks
    TileId tile = {};      ///< of Tile
    bool operator==(const SoundTask&) const = default;
};

/// What was made of one task.
struct SoundPart {
    std::optional<FileState> file;  ///< of Check and Look: what was on the disk
    double seconds = 0;  ///< of the recording, by its header or, once it was read through, in truth
    std::optional<PeakColumns> peaks;
    std::optional<SpectrogramTile> tile;
    std::shared_ptr<const PeakSummary> summary;
};

/// An open recording and what computes its pictures. One per thread.
class SoundWorker {
  public:
    explicit SoundWorker(Sound sound) : m_sound(std::move(sound)) {}

    const Sound& sound() const { return m_sound; }
    /// @param summary of the recording, if it is known
    /// @throws AudioFileError, Stopped
    SoundPart make(const SoundTask& task, const PeakSummary* summary, const std::stop_token& stop);

  private:
    AudioReader& reader();
    SoundPart look(int columns, const std::stop_token& stop);
    SoundPart readThrough(int columns, const std::stop_token& stop) const;

    Sound m_sound;
    std::optional<AudioReader> m_reader;
    std::optional<TileMaker> m_tiles;
};

}  // namespace melscope
