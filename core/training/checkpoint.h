// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/nn/tensor_file.h"
#include "core/training/train.h"

namespace melscope {

/// Where a training is, apart from its tensors. Order, augmentation and mixup are functions of (seed, epoch,
/// clip), so there is no random state to keep.
struct TrainingState {
    int epoch = 1;           ///< under way; epochs + 1 when all are done
    std::int64_t batch = 0;  ///< the next of this epoch
    std::int64_t step = 0;   ///< optimiser steps taken
    double lossSum = 0;      ///< over the clips of this epoch so far
    std::int64_t hits = 0;
    std::int64_t clips = 0;
    double seconds = 0;  ///< spent on this epoch so far
    int bestEpoch = 0;
    double bestAccuracy = -1;
    double bestLoss = -1;
    std::vector<EpochReport> history;
};

/// All that a resumed run needs to end as an undisturbed one would, bit for bit.
struct Checkpoint {
    TrainingState state;
    std::string settings;  ///< toJson(TrainingSettings)
    std::string dataFingerprint;
    int torchThreads = 0;  ///< sums depend on it
    std::string device;
    std::vector<StoredTensor> network;
    std::vector<float> firstMoment, secondMoment;  ///< of AdamW
};

/// Writes it atomically, as safetensors. @throws Error
void writeCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& path);

/// @throws ModelFileError if it is damaged.
Checkpoint readCheckpoint(const std::filesystem::path& path);

}  // namespace melscope
