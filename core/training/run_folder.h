// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/training/train.h"

namespace melscope {

/// The files of one run and their names.
struct RunFolder {
    std::filesystem::path path;

    std::filesystem::path record() const { return path / "run.json"; }
    std::filesystem::path history() const { return path / "history.csv"; }
    std::filesystem::path model() const { return path / "best.melmodel"; }
    std::filesystem::path checkpoint() const { return path / "last.checkpoint"; }
    std::filesystem::path predictions() const { return path / "predictions.csv"; }
};

/// What run.json says of a run.
struct RunRecord {
    std::string program;
    std::string recipe;
    std::string settings;  ///< JSON text
    std::string dataFolder;
    std::string dataFingerprint;
    std::string device;
    std::vector<std::string> classes;
    std::int64_t trainClips = 0;
    std::int64_t validClips = 0;
    int threads = 0;
    std::string end;  ///< "running", "finished", "stopped early", "stopped", "diverged"
    int bestEpoch = 0;
    double validAccuracy = -1;
};

/// A validation clip and what the best network made of it.
struct ClipScore {
    std::string path;
    TimeRange range;
    int label = 0;
    std::vector<float> probabilities;  ///< [classes]
};

/// Each writes its file atomically. @throws Error
void writeRecord(const RunFolder& run, const RunRecord& record);
void writeHistory(const RunFolder& run, const std::vector<EpochReport>& history);
void writePredictions(const RunFolder& run, const std::vector<std::string>& classes,
                      const std::vector<ClipScore>& scores);

/// What predictions.csv holds. Names and paths are text, as jsonText() writes them.
struct RunPredictions {
    std::vector<std::string> classes;
    std::vector<ClipScore> scores;
};

/// Each reads back what the function above wrote. Of a run without a completed epoch there is no history, of
/// one without validation clips there are no predictions: these are empty then.
/// @throws Error naming the file, if it cannot be read or holds something else
RunRecord readRecord(const RunFolder& run);
std::vector<EpochReport> readHistory(const RunFolder& run);
RunPredictions readPredictions(const RunFolder& run);

}  // namespace melscope
