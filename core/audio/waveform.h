// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace melscope {

/// Sound in memory: float samples, full scale is [-1, 1], one channel after the other.
struct Waveform {
    std::vector<float> samples;  ///< [channels, frames()], row-major
    int channels = 1;
    int sampleRate = 0;  ///< Hz

    std::int64_t frames() const {
        return channels > 0 ? static_cast<std::int64_t>(samples.size()) / channels : 0;
    }
    double seconds() const { return sampleRate > 0 ? static_cast<double>(frames()) / sampleRate : 0.0; }
    std::span<float> channel(int c) {
        return std::span(samples).subspan(static_cast<std::size_t>(c * frames()),
                                          static_cast<std::size_t>(frames()));
    }
    std::span<const float> channel(int c) const {
        return std::span(samples).subspan(static_cast<std::size_t>(c * frames()),
                                          static_cast<std::size_t>(frames()));
    }
    bool operator==(const Waveform&) const = default;
};

}  // namespace melscope
