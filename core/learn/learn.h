// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>

#include "core/inference/classifier.h"
#include "core/training/train.h"

namespace melscope {

/// Everything that needs LibTorch, behind one torch-free door. The library behind it, melscope_learn, is
/// loaded by the first call of learn(): programs that do not learn or predict start without LibTorch's half
/// second.
class Learn {
  public:
    virtual ~Learn() = default;

    /// Trains a network and keeps the run in request.folder: run.json, history.csv, best.melmodel,
    /// last.checkpoint, predictions.csv. A stop keeps best and last; a loss that is not finite ends the run
    /// with the last good state.
    /// @throws TrainingError before the first step: fewer than two classes, a class missing from train, a
    /// checkpoint of other settings; Error if a file cannot be written; std::invalid_argument for settings
    /// out of range.
    virtual TrainingResult train(const TrainingRequest& request, const TrainingListener& listener = {},
                                 std::stop_token stop = {}) const = 0;

    /// Opens a model and replays its test vector.
    /// @param threads decoding and LibTorch together, 0 for all cores.
    /// @throws ModelFileError, also if the test vector gives another answer than it did after training.
    virtual std::unique_ptr<Classifier> openModel(const std::filesystem::path& path,
                                                  Device device = Device::Auto, int threads = 0) const = 0;

    /// E.g. "LibTorch 1.13.0".
    virtual std::string version() const = 0;
};

/// The door; loads melscope_learn when first called. Thread-safe. @throws Error if the library is missing or
/// of another version.
const Learn& learn();

/// Starts loading in the background, so that a later learn() need not wait for all of it.
void preloadLearn();

}  // namespace melscope
