// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/nn/device.h"
#include "core/nn/model_file.h"

namespace melscope {

/// Runs a model's network without gradients. Every forward pass has the same number of pictures, so that what
/// comes out for one does not depend on how many lie beside it. To be used by one thread at a time.
class Predictor {
  public:
    static constexpr int kBatchSize = 16;

    /// Builds the network and replays the model's test vector. @throws ModelFileError if it gives another
    /// answer.
    Predictor(const Model& model, Device device, int threads);
    ~Predictor();

    /// @param pictures [at most kBatchSize, channels, nMels, nFrames], dB. @return probabilities [as many,
    /// classes].
    std::vector<float> probabilities(std::span<const float> pictures);

  private:
    void replayTestVector(const Model& model);

    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
