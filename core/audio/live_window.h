// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "core/audio/waveform.h"

namespace melscope {

/// The latest seconds of a sound that goes on, such as a microphone's. One thread pushes what comes, another
/// copies the end of it; neither waits for the other, and pushing takes no memory.
class LiveWindow {
  public:
    /// @param seconds that latest() can ask for at most
    /// @throws std::invalid_argument for fewer than one channel, a rate below 1 Hz, or a length that is not
    /// above 0
    LiveWindow(int sampleRate, int channels, double seconds);

    int sampleRate() const { return m_sampleRate; }
    int channels() const { return m_channels; }

    /// Appends sound. @param interleaved whole frames: one sample of each channel after the other
    void push(std::span<const float> interleaved);

    /// All that was pushed so far, in frames. For any thread.
    std::int64_t frames() const { return m_pushed.load(std::memory_order_acquire); }

    /// A copy of the last `count` frames, bit for bit as they were pushed, for one thread besides the one
    /// that pushes. `sound` keeps its memory from call to call.
    /// @return frames() at its end; 0, and `sound` is empty, as long as there are fewer than `count` frames
    /// @throws std::invalid_argument for more than the window holds, or less than one
    std::int64_t latest(std::int64_t count, Waveform& sound) const;

  private:
    std::int64_t held() const { return static_cast<std::int64_t>(m_samples.size()) / m_channels; }
    bool copy(std::int64_t end, std::int64_t count, Waveform& sound) const;

    const int m_sampleRate;
    const int m_channels;
    std::int64_t m_most = 0;                    // frames that latest() gives
    std::vector<std::atomic<float>> m_samples;  // [held(), channels], a ring
    std::atomic<std::int64_t> m_pushed{0};      // frames
};

}  // namespace melscope
