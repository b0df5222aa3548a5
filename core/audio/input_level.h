// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace melscope {

/// How loud a sound is at a moment while it comes in.
struct InputReading {
    double level = -200;       ///< dBFS (RMS, a full-scale sine is 0) of what came since the reading before
    double peak = -200;        ///< dBFS, the highest sample of the same
    double held = -200;        ///< dBFS, the highest peak of late: held for a while, then it sinks
    double clippedSince = -1;  ///< s of sound since a sample stood at full scale; below 0: none did
    double silentFor = 0;      ///< s of nothing but zeros up to now
    bool operator==(const InputReading&) const = default;
};

/// Meters a sound that comes in. Time is counted in samples, so that the same sound reads the same.
class InputLevel {
  public:
    InputLevel(int sampleRate, int channels) : m_samplesPerSecond(double{1} * sampleRate * channels) {}

    /// @param interleaved whole frames, full scale is [-1, 1]
    void add(std::span<const float> interleaved);
    /// Of what was added since the last call; the one before where nothing was.
    InputReading read();

  private:
    double m_samplesPerSecond;
    double m_squares = 0;  // of the samples since the last reading, as all that follow
    double m_samples = 0;
    float m_peak = 0;
    double m_heldFor = 0;  // s that the highest peak has stood
    InputReading m_last;
};

}  // namespace melscope
