// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/synth/signal.h"

namespace melscope::synth {

// The ten sounds. Each draws an instrument from part.timbre, plays it as part.take says for part.seconds and
// returns part.frames() samples of any level.

/// A drum head whose pitch falls, with a beater's click.
Signal kickDrum(Part part);
/// Two modes of a drum head over the rattle of wires.
Signal snare(Part part);
/// A cluster of square waves without harmony and noise, above 5 kHz; closed or open.
Signal hiHat(Part part);
/// Karplus and Strong 1983, with Jaffe and Smith's tuning and pick position, through a wooden body.
Signal pluckedString(Part part);
/// Harmonics with vibrato in the noise of breath, a short tune.
Signal flute(Part part);
/// Partials of church bells, hand bells and tubes, each a beating pair with its own decay.
Signal bell(Part part);
/// Wail, yelp or two tones through a horn.
Signal siren(Part part);
/// Firing cylinders at a wandering or revving speed through an exhaust pipe.
Signal engine(Part part);
/// Phrases of fast sweeps, some trilled.
Signal birdChirp(Part part);
/// Drops at random times on a ringing surface, over hiss.
Signal rain(Part part);

}  // namespace melscope::synth
