// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/audio/audio_file.h"

namespace melscope {

/// Cuts a recording, or a stretch of it, into windows of one length that overlap by half, reading front to
/// back in bounded memory. What is no longer than a window is one window; the last of several ends where the
/// recording ends.
class WindowReader {
  public:
    /// @throws AudioFileError
    WindowReader(const std::filesystem::path& file, const TimeRange& range, double windowSeconds);

    /// The next window at the recording's own rate and channels; false at the end. @throws AudioFileError
    bool next(Waveform& window);
    /// Where the window lies that was given out last, in seconds from the recording's start.
    TimeRange range() const;

  private:
    std::int64_t fill(std::int64_t frames);

    AudioReader m_reader;
    std::int64_t m_window = 0;  // frames
    std::int64_t m_left = 0;    // frames of the stretch not read yet
    std::int64_t m_end = 0;     // frames from the recording's start to the end of what was read
    Waveform m_held;            // the window given out last
    Waveform m_read;
    bool m_begun = false;
};

}  // namespace melscope
