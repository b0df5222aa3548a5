// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <filesystem>

#include "core/nn/model_file.h"

namespace melscope {

/// What a model file holds, but for its numbers.
struct ModelFacts {
    std::filesystem::path file;
    QDateTime written;
    std::int64_t bytes = 0;
    FeatureSettings features;
    std::vector<std::string> classes;
    TrainingSummary summary;
    std::string sha256;
    bool operator==(const ModelFacts&) const = default;
};

/// Reads and checks the file. @throws ModelFileError with the reason
ModelFacts readModelFacts(const std::filesystem::path& file);

/// The name of a model: that of its run, or of its file.
QString modelName(const std::filesystem::path& file);
/// "93.0 % on 80 clips"; empty without validation clips.
QString modelScore(const ModelFacts& model);
/// "10 classes · 4 s at 44.1 kHz".
QString modelSummary(const ModelFacts& model);
/// Classes, clip length, rate, scores, date and file, a line each.
QString modelDetails(const ModelFacts& model);

}  // namespace melscope
