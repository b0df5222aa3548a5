// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/error.h"
#include "core/base/random.h"

namespace melscope {

namespace {

constexpr double kNormMomentum = 0.1;  // PyTorch's defaults for BatchNorm2d
constexpr double kNormEpsilon = 1e-5;

std::int64_t sizeOf(at::IntArrayRef shape) {
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

bool isTutorial(const NetworkConfig& config) { return config.name == "tutorial"; }

void fillNormal(at::Tensor tensor, double deviation, Random& random) {
    const at::Tensor drawn = at::empty(tensor.sizes(), at::kFloat);
    auto* const values = drawn.data_ptr<float>();
    for (std::int64_t i = 0; i < drawn.numel(); ++i)
        values[i] = static_cast<float>(deviation * random.normal());
    tensor.copy_(drawn);
}

void fillUniform(at::Tensor tensor, double bound, Random& random) {
    const at::Tensor drawn = at::empty(tensor.sizes(), at::kFloat);
    auto* const values = drawn.data_ptr<float>();
    for (std::int64_t i = 0; i < drawn.numel(); ++i)
        values[i] = static_cast<float>(random.uniform(-bound, bound));
    tensor.copy_(drawn);
}

/// Deviation of He et al. 2015 for a ReLU of this negative slope: sqrt(2 / ((1 + slope^2) fan in)).
double kaimingDeviation(const at::Tensor& weight, double slope) {
    const auto fanIn = static_cast<double>(weight.numel() / weight.size(0));
    return std::sqrt(2.0 / ((1.0 + slope * slope) * fanIn));
}

/// Takes every kernel's mean away and keeps its variance, so that a filter answers to a change in the picture
/// and not to how much of it is silence. The tutorial network normalises only behind its ReLU; with plain
/// Kaiming weights its first layers see little but the mean level, and what it learns in 15 epochs depends on
/// the luck of the seed.
void centreKernels(at::Tensor weight) {
    const auto cells = static_cast<double>(weight.size(2) * weight.size(3));
    weight.sub_(weight.mean({2, 3}, true)).mul_(std::sqrt(cells / (cells - 1.0)));
}

}  // namespace

Network::Network(const NetworkConfig& config, std::uint64_t seed, at::Device device) : m_config(config) {
    config.validate();
    build(device);
    const c10::NoGradGuard noGrad;
    Random random({.seed = seed, .purpose = Purpose::WeightInit});
    for (Block& block : m_blocks) {
        fillNormal(block.weight, kaimingDeviation(block.weight, isTutorial(config) ? 0.1 : 0.0), random);
        if (isTutorial(config)) centreKernels(block.weight);
        block.scale.fill_(1.0);
        block.variance.fill_(1.0);
    }
    const double bound =
        1.0 / std::sqrt(static_cast<double>(m_headWeight.size(1)));  // PyTorch's default for Linear
    fillUniform(m_headWeight, bound, random);
    fillUniform(m_headBias, bound, random);
    m_inputDeviation.fill_(1.0);
}

Network::Network(const NetworkConfig& config, std::span<const StoredTensor> tensors, at::Device device)
    : m_config(config) {
    config.validate();
    build(device);
    load(tensors);
}

void Network::load(std::span<const StoredTensor> tensors) {
    const c10::NoGradGuard noGrad;
    std::map<std::string, at::Tensor> targets;
    for (auto& [name, tensor] : named()) targets.emplace(name, tensor);
    if (tensors.size() != targets.size())
        throw ModelFileError("the model has another number of tensors than its network");
    for (const StoredTensor& stored : tensors) {
        const auto target = targets.find(stored.name);
        if (target == targets.end() || target->second.sizes() != at::IntArrayRef(stored.shape))
            throw ModelFileError("the tensor " + stored.name + " does not belong to the model's network");
        target->second.copy_(
            at::from_blob(const_cast<float*>(stored.values.data()), stored.shape, at::kFloat));
    }
}

/// Lays out every tensor: trainable ones as views into one flat tensor, convolution and linear weights in
/// front.
void Network::build(at::Device device) {
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    m_flat = at::zeros({parameterCount(m_config)}, options);
    m_gradients = at::zeros_like(m_flat);
    std::int64_t used = 0;
    const auto parameter = [&](std::vector<std::int64_t> shape) {
        const std::int64_t count = sizeOf(shape);
        at::Tensor view = m_flat.narrow(0, used, count).view(shape);
        view.set_requires_grad(true);
        view.mutable_grad() = m_gradients.narrow(0, used, count).view(shape);
        used += count;
        return view;
    };
    std::int64_t inputs = m_config.channels;
    for (const int width : m_config.widths) {
        const std::int64_t kernel = m_blocks.empty() ? 5 : 3;
        m_blocks.emplace_back().weight = parameter({width, inputs, kernel, kernel});
        inputs = width;
    }
    m_headWeight = parameter({m_config.classes, inputs});
    m_decaying = used;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        Block& block = m_blocks[i];
        const std::int64_t width = m_config.widths[i];
        if (isTutorial(m_config)) block.bias = parameter({width});
        block.scale = parameter({width});
        block.shift = parameter({width});
        block.mean = at::zeros({width}, options);
        block.variance = at::zeros({width}, options);
    }
    m_headBias = parameter({m_config.classes});
    const std::int64_t statistics =
        m_config.normalisation == Normalisation::PerFrequency ? m_config.nMels : 1;
    m_inputMean = at::zeros({statistics}, options);
    m_inputDeviation = at::zeros({statistics}, options);
}

std::vector<std::pair<std::string, at::Tensor>> Network::named() const {
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i];
        const std::string name = "block" + std::to_string(i + 1);
        tensors.emplace_back(name + ".conv.weight", block.weight);
        if (block.bias.defined()) tensors.emplace_back(name + ".conv.bias", block.bias);
        tensors.emplace_back(name + ".norm.weight", block.scale);
        tensors.emplace_back(name + ".norm.bias", block.shift);
        tensors.emplace_back(name + ".norm.running_mean", block.mean);
        tensors.emplace_back(name + ".norm.running_var", block.variance);
    }
    tensors.emplace_back("head.weight", m_headWeight);
    tensors.emplace_back("head.bias", m_headBias);
    tensors.emplace_back("input.mean", m_inputMean);
    tensors.emplace_back("input.deviation", m_inputDeviation);
    return tensors;
}

std::vector<StoredTensor> Network::tensors() const {
    std::vector<StoredTensor> stored;
    for (const auto& [name, tensor] : named()) {
        const at::Tensor local = tensor.detach().to(at::kCPU).contiguous();
        const auto* const values = local.data_ptr<float>();
        stored.push_back({name, local.sizes().vec(), {values, values + local.numel()}});
    }
    std::sort(stored.begin(), stored.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return stored;
}

void Network::setInputStatistics(std::span<const float> mean, std::span<const float> deviation) {
    const c10::NoGradGuard noGrad;
    const auto copy = [](at::Tensor target, std::span<const float> values) {
        if (static_cast<std::int64_t>(values.size()) != target.numel())
            throw std::invalid_argument("input statistics do not fit the network's normalisation");
        target.copy_(at::from_blob(const_cast<float*>(values.data()), target.sizes(), at::kFloat));
    };
    copy(m_inputMean, mean);
    copy(m_inputDeviation, deviation);
}

at::Tensor Network::normalised(const at::Tensor& pictures) const {
    const at::Tensor centred =
        at::sub(pictures.contiguous(at::MemoryFormat::ChannelsLast), m_inputMean.view({-1, 1}));
    return centred.div_(m_inputDeviation.view({-1, 1}));
}

at::Tensor Network::block(const at::Tensor& x, const Block& block, int index, Mode mode) const {
    const std::int64_t padding = index == 0 ? 2 : 1;
    const auto norm = [&](const at::Tensor& input) {
        return at::batch_norm(input, block.scale, block.shift, block.mean, block.variance,
                              mode == Mode::Train, kNormMomentum, kNormEpsilon, true);
    };
    const at::Tensor convolved = at::conv2d(x, block.weight, block.bias, 2, padding);
    return isTutorial(m_config) ? norm(at::relu(convolved)) : norm(convolved).relu_();
}

at::Tensor Network::forward(const at::Tensor& pictures, Mode mode) {
    at::Tensor x = pictures;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) x = block(x, m_blocks[i], static_cast<int>(i), mode);
    if (isTutorial(m_config)) {
        x = x.mean({2, 3});  // adaptive average pooling to one cell: [B, width]
    } else {
        const at::Tensor overTime = x.mean(2);                // [B, width, frames]
        x = overTime.mean(2) + std::get<0>(overTime.max(2));  // [B, width]
    }
    return at::linear(x, m_headWeight, m_headBias);  // [B, classes]
}

}  // namespace melscope
