// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/nn/device.h"
#include "core/nn/network_config.h"
#include "core/nn/picture_batch.h"
#include "core/nn/tensor_file.h"

namespace melscope {

/// What a learner needs to know beside the pictures.
struct LearnerSettings {
    NetworkConfig network;
    std::uint64_t seed = 0;  ///< of the first weights
    double weightDecay = 0;
    double labelSmoothing = 0;
    std::vector<float> classWeights;  ///< [classes]; empty: all 1
    Device device = Device::Auto;
    int threads = 1;  ///< of LibTorch
};

/// What one optimiser step saw, before it.
struct StepResult {
    double loss = 0;        ///< mean over the batch; not finite if the step was not taken
    std::int64_t hits = 0;  ///< pictures whose (larger share's) class was the most probable
};

/// What the network makes of a batch.
struct BatchScores {
    std::vector<float> probabilities;  ///< [size, classes]
    double lossSum = 0;  ///< cross entropy, summed over the batch, neither smoothed nor weighted
};

/// A network and its optimiser: LibTorch behind plain values. To be used by the thread that made it.
class Learner {
  public:
    /// @throws Error if the device is not there.
    explicit Learner(const LearnerSettings& settings);
    ~Learner();
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;

    /// Forward, backward, one AdamW step; a loss that is not finite changes nothing. @pre at least two
    /// pictures.
    StepResult step(const PictureBatch& batch, const std::optional<Mix>& mix, double learningRate,
                    double beta1);

    /// Forward alone, with the statistics learned so far.
    BatchScores evaluate(const PictureBatch& batch);
    /// Logits of one picture, as a test vector keeps them: [classes].
    std::vector<double> logits(std::span<const float> picture, int nFrames);

    void setInputStatistics(std::span<const float> mean, std::span<const float> deviation);

    std::vector<StoredTensor> tensors() const;
    std::vector<float> firstMoment() const;
    std::vector<float> secondMoment() const;
    /// Goes back to what an earlier learner of the same settings had come to. @throws ModelFileError if it
    /// does not fit.
    void restore(std::span<const StoredTensor> tensors, std::span<const float> firstMoment,
                 std::span<const float> secondMoment, std::int64_t steps);

    /// "cpu" or "cuda".
    std::string device() const;

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
