// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/nn/model_file.h"

namespace melscope {

/// A class and its probability.
struct ClassProbability {
    int label = 0;  ///< index into Model::classes
    float probability = 0;
};

/// A stretch of a file to classify.
struct ClipRef {
    std::filesystem::path file;
    TimeRange range;
};

/// What a model makes of one file or stretch: probabilities of all classes, or the reason there are none.
struct Prediction {
    std::vector<float> probabilities;  ///< [classes], sums to 1; empty with an error
    int windows = 0;                   ///< clip lengths that were averaged
    std::string error;

    /// The k most probable classes, best first.
    std::vector<ClassProbability> top(int k) const;
};

/// Called with (index, prediction) as results come, in the order of the clips.
using PredictionListener = std::function<void(std::size_t, const Prediction&)>;

/// One window of a clip and what the model makes of it.
struct WindowPrediction {
    std::size_t clip = 0;                  ///< index
    TimeRange range;                       ///< s from the recording's start
    std::span<const float> probabilities;  ///< [classes]; gone when the listener returns
};

/// Called for each window, as they come: those of one clip in their order and before its prediction; windows
/// of other clips may lie between them.
using WindowListener = std::function<void(const WindowPrediction&)>;

/// A trained network ready to name recordings. A file longer than the model's clip is cut into windows that
/// overlap by half and averaged. The answer for a file does not depend on the files beside it.
class Classifier {
  public:
    virtual ~Classifier() = default;
    virtual const Model& model() const = 0;

    /// Classifies files of any length in bounded memory, decoding on worker threads. @throws Stopped
    virtual std::vector<Prediction> classify(std::span<const ClipRef> clips,
                                             const PredictionListener& listener = {},
                                             std::stop_token stop = {},
                                             const WindowListener& windows = {}) = 0;

    /// The same for a sound in memory, of any rate and channels, that is no longer than the model's clip.
    virtual Prediction classify(const Waveform& window) = 0;
};

}  // namespace melscope
