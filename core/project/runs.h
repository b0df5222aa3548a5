// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/project/project.h"

namespace melscope {

/// The runs that a project knows of. The folder of a run stays the truth; here stands what it came to, so
/// that runs can be compared and their predictions looked at beside the clips. No part of undo. All throw
/// ProjectError for a run that is not there, and those that change something if the project may only be read.

enum class RunState { Running, Finished, Stopped, Failed };

/// "running", "finished", "stopped" or "failed", as it stands in the file.
std::string_view runStateName(RunState state);

/// One training.
struct Run {
    std::int64_t id = 0;           ///< in the project; 0 as long as it is not kept there
    std::filesystem::path folder;  ///< absolute when read; may be gone
    std::int64_t started = 0;      ///< ms since 1970
    RunState state = RunState::Running;
    std::string recipe;
    std::string settings;  ///< JSON
    std::string dataFingerprint;
    int bestEpoch = 0;                    ///< from 1; 0 if no epoch was completed
    std::optional<double> validAccuracy;  ///< of the best epoch; none without validation clips
    std::string note;
    bool operator==(const Run&) const = default;
};

/// What one epoch came to. A number that could not be measured (a loss that overflowed) is NaN.
struct RunEpoch {
    int epoch = 0;  ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0;
    std::optional<double> validLoss;  ///< none without validation clips
    std::optional<double> validAccuracy;
    double learningRate = 0;
    double seconds = 0;
    bool operator==(const RunEpoch&) const = default;
};

/// What the best network of a run made of a validation clip.
struct ClipPrediction {
    std::int64_t clip = 0;        ///< its row
    std::string label;            ///< name of its class at that time
    std::string predicted;        ///< name of the most probable class at that time
    double probability = 0;       ///< of the predicted class
    double labelProbability = 0;  ///< of the label's class
    bool operator==(const ClipPrediction&) const = default;
};

/// Keeps a run with its epochs and predictions in one transaction, in place of what is known of a run in that
/// folder. The note of a run that began at the same time stays.
/// @param run its id is not looked at; its folder is kept relative to the project's own where that is
/// possible
/// @throws ProjectError also for a clip that is not there or stands there twice. @return its id
std::int64_t saveRun(Project& project, const Run& run, std::span<const RunEpoch> epochs,
                     std::span<const ClipPrediction> predictions);

/// In the order in which they were begun.
std::vector<Run> runs(const Project& project);

/// The run that is kept in this folder.
std::optional<Run> findRun(const Project& project, const std::filesystem::path& folder);

std::vector<RunEpoch> epochsOf(const Project& project, std::int64_t run);

/// Of the clips that are there as they were: a clip that was split since then has none until that is taken
/// back; an ignored one has. In the order of their rows.
std::vector<ClipPrediction> predictionsOf(const Project& project, std::int64_t run);

/// The rows of the clips that are there, for files that name clips in text: by clipId() of their path as
/// jsonText() writes it - which is Clip::id for names in UTF-8 - and their range.
std::unordered_map<std::uint64_t, std::int64_t> clipRows(const Project& project);

/// Takes the run out of the project; its folder stays.
void forgetRun(Project& project, std::int64_t run);

void noteRun(Project& project, std::int64_t run, std::string_view note);

/// How far it is, said by whoever trains it or finds that nobody does.
void setRunState(Project& project, std::int64_t run, RunState state);

/// The run's folder has another name or place now. @throws ProjectError also if another run is kept there
void moveRun(Project& project, std::int64_t run, const std::filesystem::path& folder);

}  // namespace melscope
