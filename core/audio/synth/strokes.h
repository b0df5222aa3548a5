// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/random.h"

namespace melscope::synth {

/// One blow, pluck or note of a performance.
struct Stroke {
    double begin = 0;     ///< seconds
    double loudness = 1;  ///< 0.5 to 1
};

/// How often something is struck: the time between strokes is one draw from [minGap, maxGap) seconds, kept
/// with a player's small deviations.
struct Beat {
    double minGap = 0.2;
    double maxGap = 0.5;
    double aloneShare = 0.3;  ///< chance of a single stroke
};

/// The strokes of `seconds`, the first at 0.
std::vector<Stroke> drawStrokes(const Beat& beat, double seconds, Random& random);

}  // namespace melscope::synth
