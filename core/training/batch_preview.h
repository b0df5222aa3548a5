// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/augment/augmentation.h"
#include "core/features/spectrogram.h"
#include "core/training/data_loader.h"
#include "core/training/training_settings.h"

namespace melscope {

/// One clip of a batch: what went into the tensor, and what chance had drawn for it.
struct BatchItem {
    std::size_t clip = 0;  ///< index into the data set
    Augmentation drawn;
    Spectrogram picture;  ///< dB, masks filled, mixed
};

/// A batch of training as the network sees it before it is normalised: mixed with itself, where chance says
/// so.
struct BatchPreview {
    std::array<std::int64_t, 4> shape{};  ///< [size, channels, nMels, nFrames]
    std::int64_t batches = 0;             ///< of the epoch
    std::vector<BatchItem> items;
    std::optional<double> mixShare;  ///< of its own clip in each picture; nothing if the batch is not mixed
    std::vector<LoadFailure> failures;
};

/// A batch that training with these settings sees, counted from 0, by the same plan, order and loader.
/// @param dataset with splits assigned
/// @throws TrainingError if a training could not start, std::invalid_argument for settings out of range
BatchPreview previewBatch(const Dataset& dataset, const TrainingSettings& settings, int epoch,
                          std::size_t batch = 0);

}  // namespace melscope
