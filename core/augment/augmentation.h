// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/audio/waveform.h"
#include "core/base/random.h"
#include "core/base/setting_field.h"

namespace melscope {

/// How much training clips are changed; 0 switches a kind off.
struct AugmentSettings {
    double timeShift =
        0.0;  ///< share of the clip by which it is circularly shifted, either way, at most: 0 to 1
    double gainDb = 0.0;       ///< dB, either way
    double equaliserDb = 0.0;  ///< dB at each of 4 knots over the mel axis, either way
    int pitchBands = 0;        ///< mel bands, either way
    double speed = 0.0;        ///< share by which a clip is played faster or slower, e.g. 0.15
    int nFreqMasks = 0;
    double freqMaskShare = 0.0;  ///< widest frequency mask as a share of nMels
    int nTimeMasks = 0;
    double timeMaskShare = 0.0;  ///< widest time mask as a share of nFrames
    double mixup = 0.0;          ///< share of the batches that are mixed with themselves, see training

    void validate() const;  ///< @throws std::invalid_argument naming the field and the offending value
    bool operator==(const AugmentSettings&) const = default;
};

/// Key, unit, range and meaning of every member.
std::span<const SettingField<AugmentSettings>> augmentFields();

/// A stretch of an axis, half-open: [begin, end).
struct Mask {
    int begin = 0;
    int end = 0;
    bool operator==(const Mask&) const = default;
};

inline constexpr int kEqualiserKnots = 4;

/// Everything chance decides about one clip in one epoch, as a value: the trainer applies it, a picture shows
/// it.
struct Augmentation {
    double speed = 1.0;  ///< factor: 1.1 plays faster, shorter and higher
    double place = 0.5;  ///< where a clip is cropped or padded, see fitLength()
    double shift = 0.0;  ///< circular time shift as a share of the clip, to the right if positive
    double gainDb = 0.0;
    std::array<double, kEqualiserKnots> equaliserDb{};  ///< at equally spaced knots from band 0 to the last
    int pitchBands = 0;                                 ///< bands the picture moves up
    std::vector<Mask> freqMasks;                        ///< bands
    std::vector<Mask> timeMasks;                        ///< frames
    bool operator==(const Augmentation&) const = default;
};

/// Draws an augmentation for a picture of [nMels, nFrames]. Always draws the same count of numbers for the
/// same settings. Masks follow SpecAugment (Park et al. 2019): width uniform in [0, share * axis], then place
/// uniform.
Augmentation drawAugmentation(const AugmentSettings& settings, int nMels, int nFrames, Random& random);

/// The same from (seed, epoch, clip id).
Augmentation drawAugmentation(const AugmentSettings& settings, int nMels, int nFrames, std::uint64_t seed,
                              int epoch, std::uint64_t clipId);

/// Changes of the waveform that come before the length is fitted: speed. `out` is reused memory.
void applySpeed(const Waveform& in, double speed, Waveform& out);

/// Changes of the waveform at its final length, in place: circular shift, gain.
void applyToWaveform(const Augmentation& augmentation, Waveform& clip);

/// Changes of the picture, in place: equaliser, pitch, then masks filled with the picture's mean (over all
/// channels, after equaliser and pitch). @param values dB, [channels, nMels, nFrames].
void applyToSpectrogram(const Augmentation& augmentation, std::span<float> values, int channels, int nMels,
                        int nFrames);

}  // namespace melscope
