// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/features/feature_settings.h"

namespace melscope::test {

/// torchaudio's filters of some settings, row-major [nMels, nFft / 2 + 1], and the settings.
struct FilterReference {
    FeatureSettings settings;
    std::vector<float> filters;
};

/// torchaudio's mel spectrogram of a sound.
struct SoundReference {
    std::string name;      ///< of a synthetic sound, or of one of FSDD's files
    std::string settings;  ///< key into MelReference::filters
    int channels = 1;
    std::vector<float> samples;  ///< [channels, frames]; empty for FSDD's files
    std::vector<float> decibel;  ///< [channels, nMels, nFrames]
};

/// What tests/oracle/make_mel_reference.py wrote.
struct MelReference {
    std::map<std::string, FilterReference> filters;
    std::vector<SoundReference> sounds;
};

const MelReference& melReference();

}  // namespace melscope::test
