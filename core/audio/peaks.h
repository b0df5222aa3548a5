// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/base/progress.h"

namespace melscope {

/// What a stretch of one channel holds: enough to draw it as a column.
struct Peak {
    float lowest = 0;
    float highest = 0;
    float meanSquare = 0;  ///< its root is the level that is heard
    bool operator==(const Peak&) const = default;
};

/// A picture of a waveform: equal columns over a stretch of a recording.
struct PeakColumns {
    TimeRange range;          ///< s, what all columns cover together
    std::vector<Peak> peaks;  ///< [channels, columns()], row-major
    int channels = 0;

    int columns() const { return channels > 0 ? static_cast<int>(peaks.size()) / channels : 0; }
    const Peak& at(int channel, int column) const {
        return peaks[static_cast<std::size_t>(channel) * static_cast<std::size_t>(columns()) +
                     static_cast<std::size_t>(column)];
    }
    bool operator==(const PeakColumns&) const = default;
};

/// The peaks of a whole recording in blocks of equal length, in at most 3 MiB a channel however long it is:
/// blocks that become too many are joined in pairs. Made in one pass, asked for any picture afterwards.
class PeakSummary {
  public:
    /// @param channels 1 or 2, of what will be added
    PeakSummary(int sampleRate, int channels);

    /// The next samples of the recording, with as many channels as were promised.
    void add(const Waveform& next);

    std::int64_t frames() const { return m_frames; }  ///< added so far, a recording's true length at last
    std::int64_t blockFrames() const { return m_blockFrames; }  ///< frames of a block
    int channels() const { return m_channels; }
    int sampleRate() const { return m_sampleRate; }
    double seconds() const { return static_cast<double>(m_frames) / m_sampleRate; }

    /// A picture from whole blocks: exact to a block at both ends of a column.
    PeakColumns columns(const TimeRange& range, int count) const;

  private:
    struct Block {
        Peak peak;
        std::int64_t frames = 0;
    };

    void addTo(std::vector<Block>& blocks, std::span<const float> samples, std::int64_t done) const;
    void joinPairs();

    int m_sampleRate;
    int m_channels;
    std::int64_t m_frames = 0;
    std::int64_t m_blockFrames = 128;
    std::vector<std::vector<Block>> m_blocks;  ///< [channels][blocks]
};

/// Reads a recording from front to back, in bounded memory. Mono and stereo keep their channels, more are
/// mixed to one. @throws AudioFileError, Stopped
PeakSummary summarisePeaks(const std::filesystem::path& path, const std::stop_token& stop = {},
                           const ProgressListener& listener = {});

/// The exact picture of a stretch of a waveform in memory. Columns narrower than a sample follow the straight
/// line between samples; what lies outside of the recording is silence.
PeakColumns peaksOf(const Waveform& sound, const TimeRange& range, int columns);

/// The exact picture of a stretch of a file, which is read from there: for close looks. With a
/// `summary`, a stretch of so many samples that its blocks are finer than the columns is taken from there.
/// @throws AudioFileError
PeakColumns readPeaks(AudioReader& reader, const TimeRange& range, int columns,
                      const PeakSummary* summary = nullptr);

/// A first impression of a long stretch at once: of each column, only some milliseconds are read. Peaks may
/// be missed, so the picture is too low, never too high. @throws AudioFileError, Stopped
PeakColumns glancePeaks(AudioReader& reader, const TimeRange& range, int columns,
                        const std::stop_token& stop = {});

}  // namespace melscope
