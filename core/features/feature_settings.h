// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/base/setting_field.h"

namespace melscope {

/// The formula between Hz and mel.
enum class MelScale { Htk, Slaney };

/// How filters are scaled: not at all, or to equal area ("slaney").
enum class MelNorm { None, Slaney };

/// Everything that turns a recording into a mel spectrogram in dB. Part of every model.
struct FeatureSettings {
    int sampleRate = 44100;    ///< Hz
    int channels = 2;          ///< 1 or 2
    double clipSeconds = 4.0;  ///< s, what a network sees at once
    int nFft = 1024;           ///< samples, even
    int winLength = 0;         ///< samples of the periodic Hann window, centred in nFft; 0 stands for nFft
    int hopLength = 512;       ///< samples
    int nMels = 64;            ///< bands
    double fMin = 0.0;         ///< Hz
    double fMax = 0.0;         ///< Hz; 0 stands for half the sample rate, rounded down
    double topDb = 80.0;       ///< dB below the loudest cell of a clip at which values are cut
    MelScale melScale = MelScale::Htk;
    MelNorm melNorm = MelNorm::None;

    /// Samples of one channel of a clip.
    std::int64_t nSamples() const;
    /// Frames of a clip: reflect-centred, so 1 + nSamples() / hopLength.
    int nFrames() const;
    /// Length of the window in samples, with 0 resolved.
    int windowLength() const;
    /// Highest frequency of the filterbank in Hz, with 0 resolved.
    double highestFrequency() const;

    /// @throws std::invalid_argument naming the field and the offending value; also if f_min, f_max and
    /// sample_rate, or n_fft, win_length and hop_length do not fit each other, or a picture would have more
    /// than 2^24 values.
    void validate() const;

    bool operator==(const FeatureSettings&) const = default;
};

/// Key, unit, range and meaning of every member.
std::span<const SettingField<FeatureSettings>> featureFields();

}  // namespace melscope
