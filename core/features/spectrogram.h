// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace melscope {

/// A mel spectrogram in dB.
struct Spectrogram {
    std::vector<float> values;  ///< [channels, nMels, nFrames], row-major, band 0 is the lowest
    int channels = 0;
    int nMels = 0;
    int nFrames = 0;

    float at(int channel, int mel, int frame) const {
        return values[(static_cast<std::size_t>(channel) * nMels + mel) * nFrames + frame];
    }
    bool operator==(const Spectrogram&) const = default;
};

}  // namespace melscope
