// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>

#include "app/gui/clip_evaluation.h"
#include "core/base/progress.h"
#include "core/features/feature_settings.h"
#include "core/project/project.h"

namespace melscope {

/// The clips on which a model can be evaluated.
enum class EvaluatedPart { Valid, Test, Train, All, Folder };

/// What one run made of clips, and the one before it of the same, where that is known.
struct RunEvaluation {
    FeatureSettings features;  ///< of the model, for the pictures of the clips
    int bestEpoch = 0;
    bool isOfMiddles = false;  ///< of clips that are longer than the model's only the middle was heard
    ClipEvaluation now;
    std::optional<ClipEvaluation> before;
};

/// A run of the project and where its model is.
struct EvaluatedRun {
    std::int64_t id = 0;
    std::filesystem::path model;
};

/// What the project keeps of a run's validation clips: no network is needed.
/// Without clips where that is older than the model, as of a run that went on until the window was closed.
/// @param before the run that is compared with
/// @throws ModelFileError, ProjectError
RunEvaluation keptEvaluation(const Project& project, const EvaluatedRun& run,
                             const std::optional<EvaluatedRun>& before);

/// Classifies the clips of a part of the project, or of a folder whose sub-folders are classes.
/// @param clips the project's; of a folder without its rows
/// @param threads 0: all cores
/// @throws ModelFileError, DatasetError if there is nothing to score, Stopped
RunEvaluation scoredEvaluation(const std::filesystem::path& model, ProjectClips clips, EvaluatedPart part,
                               int threads, const ProgressListener& listener, std::stop_token stop);

/// The clips of a folder as they are imported. @throws DatasetError, Stopped
ProjectClips clipsOfFolder(const std::filesystem::path& folder, int threads, const ProgressListener& listener,
                           std::stop_token stop);

/// Clips of which two evaluations say different things, as indices into the clips of the later one.
struct Flips {
    std::vector<std::size_t> clips;
    std::vector<int> before;  ///< [clips], the class predicted then
    std::int64_t better = 0;  ///< wrong before, right now
    std::int64_t worse = 0;   ///< the other way
};
Flips flipsBetween(const ClipEvaluation& before, const ClipEvaluation& now);

}  // namespace melscope
