// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/audio/waveform.h"

namespace melscope {

/// Brings `clip` to 1 or 2 channels in place: mono is duplicated, more than wanted are averaged to mono (and
/// then duplicated if 2 are wanted); stereo stays stereo. @throws std::invalid_argument for another number.
void toChannels(Waveform& clip, int channels);

/// True if all channels hold the very same samples, as a duplicated mono recording does.
bool channelsAreEqual(const Waveform& clip);

/// Brings `clip` to exactly `frames` in place. A longer clip is cropped, a shorter one padded with silence;
/// `place` in [0, 1] says where: 0 keeps the start of a longer clip and puts a shorter one first, 0.5
/// centres, 1 the opposite end.
void fitLength(Waveform& clip, std::int64_t frames, double place = 0.5);

}  // namespace melscope
