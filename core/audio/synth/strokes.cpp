// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/strokes.h"

namespace melscope::synth {

std::vector<Stroke> drawStrokes(const Beat& beat, double seconds, Random& random) {
    constexpr double kRoomForTheLast = 0.1;  // seconds; a later stroke would be cut before it is heard
    const bool alone = random.unit() < beat.aloneShare;
    const double gap = random.uniform(beat.minGap, beat.maxGap);
    std::vector<Stroke> strokes{{.begin = 0, .loudness = random.uniform(0.8, 1.0)}};
    for (double begin = gap; !alone && begin < seconds - kRoomForTheLast; begin += gap)
        strokes.push_back(
            {.begin = begin + gap * random.uniform(-0.04, 0.04), .loudness = random.uniform(0.5, 1.0)});
    return strokes;
}

}  // namespace melscope::synth
