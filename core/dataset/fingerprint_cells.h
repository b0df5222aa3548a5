// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

#include "core/dataset/fingerprint.h"

namespace melscope {

/// A fingerprint's cells taken apart, in its steps of a quarter of a dB.
struct FingerprintCells {
    float mean = 0;
    std::array<float, Fingerprint::kTimes> ofTime{};  ///< mean of each piece
    /// [kTimes, kBands], what remains without the means of piece and band; 0 in bands not asked for.
    std::array<float, Fingerprint::kTimes * Fingerprint::kBands> course{};
};

/// @param bands how many of the lowest to look at, at least 1 and at most from.bands
FingerprintCells centredCells(const Fingerprint& from, std::size_t bands);

}  // namespace melscope
