// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/predictor.h"

#include <algorithm>
#include <cmath>

#include "core/nn/network.h"
#include "core/nn/test_vector.h"
#include "core/nn/torch_runtime.h"

namespace melscope {

namespace {

// Other processors and versions of LibTorch and soxr round differently; a changed setting is off by far more.
constexpr double kLogitTolerance = 0.02;  // of the largest logit, at least of 1

at::Device readyDevice(Device device, int threads) {
    keepFreedMemory();
    prepareTorch(threads);
    return torchDevice(device);
}

}  // namespace

struct Predictor::State {
    Network network;
    int threads;
    at::Tensor batch;  // [kBatchSize, channels, nMels, nFrames]

    State(const Model& model, at::Device device, int nThreads)
        : network(model.network, model.tensors, device),
          threads(nThreads),
          batch(at::zeros({kBatchSize, model.network.channels, model.network.nMels, model.features.nFrames()},
                          at::kFloat)) {}

    /// Logits [kBatchSize, classes] of the pictures; the rows behind them are of silence.
    at::Tensor logits(std::span<const float> pictures) {
        const c10::InferenceMode inference;
        std::ranges::copy(pictures, batch.data_ptr<float>());
        return network.forward(network.normalised(batch.to(network.device())), Mode::Evaluate).to(at::kCPU);
    }
};

Predictor::Predictor(const Model& model, Device device, int threads)
    : m_state(std::make_unique<State>(model, readyDevice(device, threads), threads)) {
    replayTestVector(model);
}

Predictor::~Predictor() = default;

void Predictor::replayTestVector(const Model& model) {
    const at::Tensor logits = m_state->logits(testPicture(model.features, model.testVector.seed));
    double largest = 1.0, off = 0.0;
    for (std::size_t i = 0; i < model.testVector.logits.size(); ++i) {
        const double now = logits[0][static_cast<std::int64_t>(i)].item<double>();
        largest = std::max(largest, std::abs(model.testVector.logits[i]));
        off = std::max(off, std::abs(now - model.testVector.logits[i]));
    }
    if (!(off <= kLogitTolerance * largest))
        throw ModelFileError(
            "the model does not answer its test sound as it did after training, so its predictions "
            "could not be trusted here");
}

std::vector<float> Predictor::probabilities(std::span<const float> pictures) {
    State& s = *m_state;
    prepareTorch(s.threads);  // the setting belongs to the calling thread
    const at::Tensor shares = s.logits(pictures).softmax(1);
    const auto pictureSize = static_cast<std::size_t>(s.batch[0].numel());
    const auto count = pictures.size() / pictureSize * static_cast<std::size_t>(shares.size(1));
    const auto* const values = shares.data_ptr<float>();
    return {values, values + count};
}

}  // namespace melscope
