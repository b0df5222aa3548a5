// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/synth/signal.h"

namespace melscope::synth {

/// A small room, by Schroeder's reverberator (1962) with damped echoes (Moorer 1979).
struct Room {
    double size = 1;       ///< 0.5 a closet to 2 a hall
    double seconds = 0.5;  ///< until its sound has lost 60 dB
    double dampingHz = 4000;
};

/// What the room alone answers to `dry`, as long as `dry`. `ear` 0 and 1 are two places in it, so that their
/// answers differ as the two channels of a stereo recording do.
Signal echoesOf(const Signal& dry, const Room& room, int ear, int sampleRate);

}  // namespace melscope::synth
