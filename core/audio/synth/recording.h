// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/synth/room.h"
#include "core/audio/waveform.h"

namespace melscope::synth {

/// How one take is recorded: what the recordist, the room and the equipment add to the sound.
struct Recording {
    int sampleRate = 44100;  ///< Hz, 22 050 or 44 100
    int channels = 1;        ///< 1 or 2
    double seconds = 1;      ///< 0.5 to 2.5
    double onset = 0;        ///< seconds of background before a sound that is struck or played
    double peakDb = -6;      ///< of the finished clip, -24 to -1 dB of full scale
    double pan = 0;          ///< -1 left to 1 right
    double echoes = 0;       ///< level of the room's answer, 0 to 0.4
    Room room;
    double snrDb = 30;      ///< sound to background while both are heard, 15 to 45 dB
    double noiseHz = 1000;  ///< the background falls by 6 dB an octave above it
    double tiltDb = 0;      ///< of the equipment: high frequencies over low ones, -3 to 3 dB
};

Recording drawRecording(Random& random);

/// `dry` as it is recorded: [recording.channels, recording.seconds * recording.sampleRate].
/// The sound starts after recording.onset (0 where dry is as long as the recording); the clip fades at both
/// ends, has no DC, and its peak is recording.peakDb.
Waveform record(const Signal& dry, const Recording& recording, Random& random);

}  // namespace melscope::synth
