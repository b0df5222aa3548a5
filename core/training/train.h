// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/nn/device.h"
#include "core/training/data_loader.h"
#include "core/training/training_settings.h"

namespace melscope {

/// What is trained, on what, and where the run is kept.
struct TrainingRequest {
    const Dataset& dataset;  ///< with splits assigned; clips of Split::Train and Split::Valid are used
    TrainingSettings settings;
    std::string recipe;            ///< its name, for the record
    std::filesystem::path folder;  ///< the run's folder; made if it is missing
    Device device = Device::Auto;
    bool resume = false;  ///< go on from folder/last.checkpoint if there is one
};

/// Where a running epoch is.
struct TrainingProgress {
    int epoch = 0;  ///< from 1
    int epochs = 0;
    std::string_view stage;  ///< "statistics", "train" or "valid"
    std::int64_t clips = 0;  ///< done in this stage
    std::int64_t totalClips = 0;
    double loss = 0;      ///< mean so far, train only
    double accuracy = 0;  ///< share so far, train only
    double learningRate = 0;
    double clipsPerSecond = 0;  ///< of this stage
};

/// One line of history.csv.
struct EpochReport {
    int epoch = 0;  ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0;  ///< on augmented clips
    double validLoss = -1;     ///< -1 without validation clips
    double validAccuracy = -1;
    double learningRate = 0;    ///< at the end of the epoch
    double seconds = 0;         ///< training and validation
    double clipsPerSecond = 0;  ///< of training alone
};

/// Told from the training thread; calls have to return quickly. Any may be empty.
struct TrainingListener {
    std::function<void(const TrainingProgress&)> progress;  ///< at most some 16 times a second
    std::function<void(const EpochReport&)> epoch;
    std::function<void(const LoadFailure&)> failure;  ///< once for each clip that cannot be read
};

enum class TrainingEnd { Finished, StoppedEarly, StoppedOnRequest, Diverged };

/// What a training leaves.
struct TrainingResult {
    TrainingEnd end = TrainingEnd::Finished;
    std::string message;  ///< a sentence for an end that is not Finished
    int bestEpoch = 0;
    double validAccuracy = -1;    ///< of the best epoch
    std::filesystem::path model;  ///< best.melmodel; empty if no epoch was completed
    std::vector<EpochReport> history;
    std::vector<LoadFailure> failures;
};

/// Checks that a data set with its splits can be learned from. @throws TrainingError: fewer than two classes,
/// fewer than two training clips, a class without a training clip.
void checkTrainable(const Dataset& dataset);

/// Checks that a run may be kept here, so that it can be said before the data are read. @throws TrainingError
/// if the folder holds a run that is not to be resumed.
void checkRunFolder(const std::filesystem::path& folder, bool resume);

}  // namespace melscope
