// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/training_job.h"
#include "core/project/project.h"

namespace melscope {

/// A training that is asked for.
struct TrainingOrder {
    TrainingSettings settings;
    std::string recipe;
    /// Of a run that is to go on: its folder and the fingerprint of its data. Else a folder is found.
    std::filesystem::path folder;
    std::string dataFingerprint;
    /// Its clips as they were, where they are still in memory; none: they are read from the project.
    std::shared_ptr<const Dataset> dataset;
    bool isResume() const { return !folder.empty(); }
};

/// A training that may begin.
struct PreparedTraining {
    TrainingWork work;
    std::string dataFingerprint;
};

/// The clips as melscope-cli train takes them from a project; their split is not yet worked out.
std::shared_ptr<Dataset> readTrainingClips(const Project& project);

/// Looks for recordings, works out the split and checks that the training can begin; for a new one a free
/// folder in NAME.runs is found. Takes as long as asking the disk for every recording does.
/// @throws TrainingError, DatasetError, std::invalid_argument: a sentence that names what is in the way
PreparedTraining prepareTraining(const std::shared_ptr<Dataset>& dataset, const TrainingOrder& order,
                                 const std::filesystem::path& project);

/// Bytes that a run takes on the disk at most, while its files are replaced.
std::uintmax_t roomForRun(const TrainingSettings& settings, std::size_t classes, std::size_t validClips);

}  // namespace melscope
