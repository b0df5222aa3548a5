// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/augmented_clip.h"

#include "core/dataset/clip_transform.h"

namespace melscope {

AugmentedClip augmentedClip(const ClipPlace& clip, const TrainingSettings& settings, int epoch) {
    const FeatureSettings& f = settings.features;
    AugmentedClip result{
        .drawn = drawAugmentation(settings.augment, f.nMels, f.nFrames(), settings.optimiser.seed, epoch,
                                  clipId(clip.path, clip.range)),
        .sound = {},
        .unmasked = {{}, f.channels, f.nMels, f.nFrames()}};
    Augmentation unmasked = result.drawn;
    unmasked.freqMasks.clear();
    unmasked.timeMasks.clear();
    ClipTransform transform(f);
    result.unmasked.values.resize(transform.pictureSize());
    transform(clip.file(), clip.range, &unmasked, result.unmasked.values);
    result.sound = transform.lastWaveform();
    return result;
}

}  // namespace melscope
