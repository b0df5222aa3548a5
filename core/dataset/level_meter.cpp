// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/level_meter.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr std::int64_t kShortestRun = 3;  // two equal samples are the rounded top of a wave
constexpr float kNearFullScale = 0.98f;  // -0.2 dBFS: converters and editors do not all clip at the last step
constexpr float kDigitalSilence = -200.0f;  // dBFS, below any format's smallest step

}  // namespace

void LevelMeter::Edge::add(float magnitude) {
    if (magnitude == level && level > 0) {
        ++run;
        return;
    }
    if (run > 0) endRun();
    if (magnitude <= level) return;
    level = magnitude;
    run = 1;
    inRuns = 0;
}

void LevelMeter::Edge::endRun() {
    if (run >= kShortestRun) inRuns += run;
    run = 0;
}

std::int64_t LevelMeter::Edge::clipped() const {
    if (level < kNearFullScale) return 0;
    return inRuns + (run >= kShortestRun ? run : 0);
}

void LevelMeter::add(std::span<const float> samples, Channel& channel, double& squares) {
    for (const float sample : samples) {
        channel.sum += double{sample};
        squares += double{sample} * double{sample};
        channel.above.add(sample);
        channel.below.add(-sample);
    }
}

void LevelMeter::add(const Waveform& block) {
    m_channels.resize(static_cast<std::size_t>(block.channels));
    for (int c = 0; c < block.channels; ++c)
        add(block.channel(c), m_channels[static_cast<std::size_t>(c)], m_squares);
    m_samples += std::ssize(block.samples);
}

Levels LevelMeter::levels() const {
    Levels result{.rms = kDigitalSilence};
    if (m_samples == 0) return result;
    const auto samples = static_cast<double>(m_samples);
    const double perChannel = samples / static_cast<double>(m_channels.size());
    for (const Channel& channel : m_channels)
        result.peak = std::max({result.peak, channel.above.level, channel.below.level});
    std::int64_t clipped = 0;
    for (const Channel& channel : m_channels) {
        result.dcOffset = std::max(result.dcOffset, static_cast<float>(std::abs(channel.sum) / perChannel));
        clipped += channel.above.clipped() + channel.below.clipped();
    }
    result.clippedShare = static_cast<float>(static_cast<double>(clipped) / samples);
    if (m_squares > 0)
        result.rms = std::max(kDigitalSilence, static_cast<float>(10 * std::log10(m_squares / samples)));
    return result;
}

}  // namespace melscope
