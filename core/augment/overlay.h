// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/augment/augmentation.h"
#include "core/features/feature_settings.h"

namespace melscope {

/// The cells a mask fills, as an area of the picture: half-open in time and frequency, from cell edge to cell
/// edge. A cell is masked exactly if its centre - frame t at t * hopLength samples, band m at melCentres()[m]
/// - lies inside.
struct MaskArea {
    double begin = 0;  ///< s
    double end = 0;    ///< s
    double low = 0;    ///< Hz
    double high = 0;   ///< Hz

    bool holds(double seconds, double hz) const {
        return seconds >= begin && seconds < end && hz >= low && hz < high;
    }
    bool operator==(const MaskArea&) const = default;
};

/// What an augmentation did to a clip, in the units of its axes: what a preview draws over the picture.
struct AugmentOverlay {
    std::vector<MaskArea> masks;
    double clipStart = 0;             ///< s, where the circular shift moved the first sample
    std::vector<double> equaliserDb;  ///< [nMels], gain of each band; empty where all are zero
    bool operator==(const AugmentOverlay&) const = default;
};

/// Empty masks are left out.
AugmentOverlay overlayOf(const Augmentation& augmentation, const FeatureSettings& settings);

}  // namespace melscope
