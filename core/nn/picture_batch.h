// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace melscope {

/// Pictures and what they show, in memory that someone else owns.
struct PictureBatch {
    std::span<const float> pictures;       ///< [size, channels, nMels, nFrames], dB
    std::span<const std::int64_t> labels;  ///< [size]
    int nFrames = 0;
};

/// Mixup (Zhang et al. 2018) of one batch with itself: picture i becomes share * i + (1 - share) *
/// partner[i], and so does its label.
struct Mix {
    double share = 1.0;
    std::vector<std::int64_t> partner;  ///< [size], a permutation
    bool operator==(const Mix&) const = default;
};

}  // namespace melscope
