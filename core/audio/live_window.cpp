// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/live_window.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace melscope {

namespace {

/// Frames that are written before they count; a copy stays so far away from what is written over.
constexpr std::int64_t kBlock = 1024;
/// Seconds that the ring holds beyond what is asked for: pushing rarely overtakes a copy.
constexpr double kSpare = 1;

std::int64_t framesOf(int sampleRate, int channels, double seconds) {
    if (sampleRate < 1) throw std::invalid_argument("sample_rate has to be 1 Hz or more");
    if (channels < 1) throw std::invalid_argument("channels has to be 1 or more");
    if (!(seconds > 0)) throw std::invalid_argument("seconds has to be above 0");
    return std::max<std::int64_t>(1, std::llround(seconds * sampleRate));
}

}  // namespace

LiveWindow::LiveWindow(int sampleRate, int channels, double seconds)
    : m_sampleRate(sampleRate),
      m_channels(channels),
      m_most(framesOf(sampleRate, channels, seconds)),
      m_samples(static_cast<std::size_t>((m_most + kBlock + std::llround(kSpare * sampleRate)) * channels)) {}

// A sample is stored with release and read with acquire, so that whoever reads one that was written over
// also sees that its block was begun. A count comes after the samples it counts.
void LiveWindow::push(std::span<const float> interleaved) {
    const auto block = static_cast<std::size_t>(kBlock * m_channels);
    for (std::size_t done = 0; done < interleaved.size(); done += block) {
        const auto part = interleaved.subspan(done, std::min(block, interleaved.size() - done));
        const std::int64_t pushed = m_pushed.load(std::memory_order_relaxed);
        auto at = static_cast<std::size_t>(pushed % held() * m_channels);
        for (const float sample : part) {
            m_samples[at].store(sample, std::memory_order_release);
            if (++at == m_samples.size()) at = 0;
        }
        m_pushed.store(pushed + static_cast<std::int64_t>(part.size()) / m_channels,
                       std::memory_order_release);
    }
}

std::int64_t LiveWindow::latest(std::int64_t count, Waveform& sound) const {
    if (count < 1 || count > m_most)
        throw std::invalid_argument("the window holds 1 to " + std::to_string(m_most) + " frames, not " +
                                    std::to_string(count));
    sound.channels = m_channels;
    sound.sampleRate = m_sampleRate;
    for (;;) {
        const std::int64_t end = frames();
        sound.samples.resize(end < count ? 0 : static_cast<std::size_t>(count * m_channels));
        if (end < count) return 0;
        if (copy(end, count, sound)) return end;
    }
}

/// False if it was written over meanwhile.
bool LiveWindow::copy(std::int64_t end, std::int64_t count, Waveform& sound) const {
    auto at = static_cast<std::size_t>((end - count) % held() * m_channels);
    for (std::int64_t frame = 0; frame < count; ++frame) {
        for (int channel = 0; channel < m_channels; ++channel, ++at)
            sound.samples[static_cast<std::size_t>(channel * count + frame)] =
                m_samples[at].load(std::memory_order_acquire);
        if (at == m_samples.size()) at = 0;
    }
    return frames() + kBlock - (end - count) <= held();
}

}  // namespace melscope
