// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/audio/waveform.h"

namespace melscope::test {

/// Writes a recording with libsndfile. @param format e.g. SF_FORMAT_WAV | SF_FORMAT_PCM_16
/// @return false if this libsndfile cannot write the format
bool writeSound(const std::filesystem::path& path, const Waveform& sound, int format);

/// A chirp with a little noise, different in every channel: every stretch of it is unlike every other.
Waveform testSound(int sampleRate, int channels, double seconds);

/// Signal to error ratio in dB of `decoded` against `source`, over the frames both have.
double fidelity(const Waveform& decoded, const Waveform& source);

}  // namespace melscope::test
