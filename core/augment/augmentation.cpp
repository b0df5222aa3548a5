// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augmentation.h"

#include <cmath>

namespace melscope {

namespace {

/// Uniform in 0 .. most, both included, from one number.
int upTo(int most, Random& random) { return static_cast<int>(random.unit() * (most + 1)); }

std::vector<Mask> drawMasks(int count, double share, int axis, Random& random) {
    std::vector<Mask> masks;
    masks.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const int width = upTo(static_cast<int>(share * axis), random);
        const int begin = upTo(axis - width, random);
        masks.push_back({begin, begin + width});
    }
    return masks;
}

}  // namespace

void AugmentSettings::validate() const { checkSettings(augmentFields(), *this); }

std::span<const SettingField<AugmentSettings>> augmentFields() {
    using S = AugmentSettings;
    static const std::vector<SettingField<S>> fields{
        settingField<&S::timeShift>("time_shift", "",
                                    "Circular shift in time, either way, as a share of the clip.", {0, 1}),
        settingField<&S::gainDb>("gain_db", "dB", "Louder or quieter by up to this much.", {0, 60}),
        settingField<&S::equaliserDb>(
            "equaliser_db", "dB", "Random gain curve over frequency, by up to this much at its four knots.",
            {0, 60}),
        settingField<&S::pitchBands>("pitch_bands", "bands",
                                     "The picture moves up or down by up to this many bands.", {0, 64}),
        settingField<&S::speed>("speed", "", "Played faster or slower by up to this share.", {0, 0.5}),
        settingField<&S::nFreqMasks>("n_freq_masks", "", "Masks over a stretch of bands (SpecAugment).",
                                     {0, 16}),
        settingField<&S::freqMaskShare>("freq_mask_share", "",
                                        "Widest frequency mask as a share of the bands.", {0, 1}),
        settingField<&S::nTimeMasks>("n_time_masks", "", "Masks over a stretch of time (SpecAugment).",
                                     {0, 16}),
        settingField<&S::timeMaskShare>("time_mask_share", "", "Widest time mask as a share of the frames.",
                                        {0, 1}),
        settingField<&S::mixup>("mixup", "", "Share of the batches in which clips are blended in pairs.",
                                {0, 1}),
    };
    return fields;
}

// Every kind takes its numbers even where it is switched off: then switching one leaves the others as they
// were.
Augmentation drawAugmentation(const AugmentSettings& settings, int nMels, int nFrames, Random& random) {
    Augmentation drawn;
    drawn.speed = 1.0 + random.uniform(-settings.speed, settings.speed);
    drawn.place = random.unit();
    drawn.shift = random.uniform(-settings.timeShift, settings.timeShift);
    drawn.gainDb = random.uniform(-settings.gainDb, settings.gainDb);
    for (double& knot : drawn.equaliserDb) knot = random.uniform(-settings.equaliserDb, settings.equaliserDb);
    drawn.pitchBands = upTo(2 * settings.pitchBands, random) - settings.pitchBands;
    drawn.freqMasks = drawMasks(settings.nFreqMasks, settings.freqMaskShare, nMels, random);
    drawn.timeMasks = drawMasks(settings.nTimeMasks, settings.timeMaskShare, nFrames, random);
    return drawn;
}

Augmentation drawAugmentation(const AugmentSettings& settings, int nMels, int nFrames, std::uint64_t seed,
                              int epoch, std::uint64_t clipId) {
    Random random({.seed = seed,
                   .epoch = static_cast<std::uint32_t>(epoch),
                   .item = clipId,
                   .purpose = Purpose::Augmentation});
    return drawAugmentation(settings, nMels, nFrames, random);
}

}  // namespace melscope
