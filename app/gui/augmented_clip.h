// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augmentation.h"
#include "core/dataset/dataset.h"
#include "core/features/spectrogram.h"
#include "core/training/training_settings.h"

namespace melscope {

/// A clip of the project and where its recording lies.
struct ClipPlace {
    std::filesystem::path folder;  ///< of the project's recordings
    std::filesystem::path path;    ///< in it
    TimeRange range;

    std::filesystem::path file() const { return folder / path; }
    bool operator==(const ClipPlace&) const = default;
};

/// What training makes of a clip in an epoch: the sound that goes into the picture, the picture before its
/// masks, and what chance has drawn, masks included.
struct AugmentedClip {
    Augmentation drawn;
    Waveform sound;
    Spectrogram unmasked;
};

/// @throws AudioFileError
AugmentedClip augmentedClip(const ClipPlace& clip, const TrainingSettings& settings, int epoch);

}  // namespace melscope
