// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/learner.h"

#include <cmath>

#include "core/nn/adamw.h"
#include "core/nn/network.h"
#include "core/nn/torch_runtime.h"

namespace melscope {

namespace {

/// Prepares LibTorch before the first tensor is made.
at::Device readyDevice(const LearnerSettings& settings) {
    keepFreedMemory();
    prepareTorch(settings.threads);
    return torchDevice(settings.device);
}

at::Tensor viewOf(std::span<const float> values, at::IntArrayRef shape) {
    return at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat);
}

at::Tensor viewOf(std::span<const std::int64_t> values) {
    return at::from_blob(const_cast<std::int64_t*>(values.data()), {static_cast<std::int64_t>(values.size())},
                         at::kLong);
}

std::vector<float> copyOf(const at::Tensor& tensor) {
    const at::Tensor local = tensor.detach().to(at::kCPU).contiguous();
    const auto* const values = local.data_ptr<float>();
    return {values, values + local.numel()};
}

}  // namespace

struct Learner::State {
    LearnerSettings settings;
    Network network;
    AdamW optimiser;
    at::Tensor classWeights;  // undefined: all 1

    explicit State(const LearnerSettings& s)
        : settings(s),
          network(s.network, s.seed, readyDevice(s)),
          optimiser(network.parameters(), network.decayingCount(), s.weightDecay) {
        if (!s.classWeights.empty())
            classWeights = viewOf(s.classWeights, {s.network.classes}).clone().to(network.device());
    }

    at::Tensor normalised(std::span<const float> pictures, int nFrames) const {
        const NetworkConfig& n = settings.network;
        const auto size =
            static_cast<std::int64_t>(pictures.size()) / (std::int64_t{n.channels} * n.nMels * nFrames);
        return network.normalised(
            viewOf(pictures, {size, n.channels, n.nMels, nFrames}).to(network.device()));
    }

    at::Tensor loss(const at::Tensor& logits, const at::Tensor& labels) const {
        constexpr std::int64_t kIgnoreNone = -100;
        return at::cross_entropy_loss(logits, labels, classWeights, at::Reduction::Mean, kIgnoreNone,
                                      settings.labelSmoothing);
    }
};

Learner::Learner(const LearnerSettings& settings) : m_state(std::make_unique<State>(settings)) {}
Learner::~Learner() = default;

StepResult Learner::step(const PictureBatch& batch, const std::optional<Mix>& mix, double learningRate,
                         double beta1) {
    State& s = *m_state;
    at::Tensor pictures = s.normalised(batch.pictures, batch.nFrames);  // [B, channels, nMels, nFrames]
    const at::Tensor labels = viewOf(batch.labels).to(s.network.device());
    at::Tensor partner;
    if (mix) {
        partner = viewOf(mix->partner).to(s.network.device());
        pictures = at::lerp(pictures.index_select(0, partner), pictures, mix->share);
    }
    const at::Tensor logits = s.network.forward(pictures, Mode::Train);  // [B, classes]
    at::Tensor loss = s.loss(logits, labels);
    if (mix) loss = loss * mix->share + s.loss(logits, labels.index_select(0, partner)) * (1.0 - mix->share);
    StepResult result{.loss = loss.item<double>(), .hits = 0};
    if (!std::isfinite(result.loss)) return result;

    s.network.gradients().zero_();
    loss.backward();
    s.optimiser.step(s.network.parameters(), s.network.gradients(), learningRate, beta1);
    const at::Tensor wanted = mix && mix->share < 0.5 ? labels.index_select(0, partner) : labels;
    result.hits = logits.detach().argmax(1).eq(wanted).sum().item<std::int64_t>();
    return result;
}

BatchScores Learner::evaluate(const PictureBatch& batch) {
    const c10::NoGradGuard noGrad;
    State& s = *m_state;
    const at::Tensor logits = s.network.forward(s.normalised(batch.pictures, batch.nFrames), Mode::Evaluate);
    const at::Tensor labels = viewOf(batch.labels).to(s.network.device());
    return {.probabilities = copyOf(logits.softmax(1)),
            .lossSum = at::cross_entropy_loss(logits, labels, {}, at::Reduction::Sum).item<double>()};
}

std::vector<double> Learner::logits(std::span<const float> picture, int nFrames) {
    const c10::NoGradGuard noGrad;
    State& s = *m_state;
    const std::vector<float> logits =
        copyOf(s.network.forward(s.normalised(picture, nFrames), Mode::Evaluate));
    return {logits.begin(), logits.end()};
}

void Learner::setInputStatistics(std::span<const float> mean, std::span<const float> deviation) {
    m_state->network.setInputStatistics(mean, deviation);
}

std::vector<StoredTensor> Learner::tensors() const { return m_state->network.tensors(); }
std::vector<float> Learner::firstMoment() const { return copyOf(m_state->optimiser.firstMoment()); }
std::vector<float> Learner::secondMoment() const { return copyOf(m_state->optimiser.secondMoment()); }

void Learner::restore(std::span<const StoredTensor> tensors, std::span<const float> firstMoment,
                      std::span<const float> secondMoment, std::int64_t steps) {
    State& s = *m_state;
    s.network.load(tensors);
    const auto count = static_cast<std::size_t>(s.network.parameters().numel());
    if (firstMoment.size() != count || secondMoment.size() != count)
        throw ModelFileError("the checkpoint's optimiser does not belong to its network");
    const std::int64_t shape[] = {static_cast<std::int64_t>(count)};
    s.optimiser.restore(viewOf(firstMoment, shape), viewOf(secondMoment, shape), steps);
}

std::string Learner::device() const { return deviceName(m_state->network.device()); }

}  // namespace melscope
