// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "core/audio/audio_file.h"

namespace melscope {

/// Where playback takes its samples from: a waveform in memory, or a file read piece by piece, so that hours
/// need no more memory than seconds. Of more than two channels one is made.
class SoundSource {
  public:
    explicit SoundSource(Waveform sound);
    /// @throws AudioFileError
    explicit SoundSource(const std::filesystem::path& path);

    int sampleRate() const { return m_sampleRate; }
    int channels() const { return m_channels; }
    std::int64_t frames() const { return m_frames; }
    /// Frames [begin, begin + count), fewer at the end. @throws AudioFileError
    void read(std::int64_t begin, std::int64_t count, Waveform& out);

  private:
    Waveform m_sound;
    std::optional<AudioReader> m_reader;
    std::int64_t m_readerAt = 0;
    int m_sampleRate;
    int m_channels;
    std::int64_t m_frames;
};

}  // namespace melscope
