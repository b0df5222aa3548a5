// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/inference/classifier.h"
#include "core/inference/tracks.h"

namespace melscope {

/// A recording and all that a model made of it.
struct ClassifiedRecording {
    std::filesystem::path file;  ///< absolute
    double seconds = 0;          ///< by its header, or as far as it was read; 0 if nobody knows
    int sampleRate = 0;          ///< Hz; 0 if nobody knows
    Prediction prediction;
    ClassTracks tracks;
};
/// Shared with whoever still adds to the list while it is written.
using ClassifiedRecordings = std::vector<std::shared_ptr<const ClassifiedRecording>>;

/// What other programs read. `Recordings`: one CSV line for each of a recording's top classes.
/// `Detections`: one CSV line a stretch in which a class was heard. `JsonLines`: both, an object a recording.
/// `Audacity`: a label track a recording in which something was heard. `Raven`: one selection table whose
/// times run on over the recordings, as Raven Pro counts in several files that are opened together.
enum class PredictionFormat { Recordings, Detections, JsonLines, Audacity, Raven };

struct PredictionExport {
    PredictionFormat format = PredictionFormat::Recordings;
    /// The file; for Audacity, where something was heard in more than one recording, the folder that gets
    /// "sub/rec.txt" for "sub/rec.wav".
    std::filesystem::path out;
    std::vector<std::string> classes;  ///< Model::classes
    int top = 5;                       ///< classes of a recording
    DetectionRules rules;
};

struct PredictionExportSummary {
    std::int64_t lines = 0;  ///< recordings, classes or stretches that were written
    std::int64_t files = 0;
};

/// How many recordings have something to be written into a label track.
std::int64_t heardIn(const ClassifiedRecordings& recordings, const DetectionRules& rules);

/// Writes predictions in the order of the recordings, as UTF-8. A file that is there is replaced once the new
/// one is whole.
/// @throws Error if a file cannot be written; Stopped: files that were whole by then stay;
/// std::invalid_argument for rules that are none
PredictionExportSummary exportPredictions(const ClassifiedRecordings& recordings,
                                          const PredictionExport& options,
                                          const ProgressListener& listener = {}, std::stop_token stop = {});

}  // namespace melscope
