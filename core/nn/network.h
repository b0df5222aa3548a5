// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/nn/network_config.h"
#include "core/nn/tensor_file.h"

namespace melscope {

/// Whether BatchNorm uses the batch's statistics (and learns from them) or those it has learned.
enum class Mode { Train, Evaluate };

/// The network that a NetworkConfig describes, on one device. All trainable numbers lie in one flat tensor,
/// weights that decay first, and so do their gradients: the optimiser is a few operations on whole vectors.
class Network {
  public:
    /// Kaiming-normal weights drawn from `seed`, those of `tutorial` centred kernel by kernel; input
    /// normalisation is mean 0, deviation 1.
    Network(const NetworkConfig& config, std::uint64_t seed, at::Device device = at::kCPU);
    /// The network with these tensors, which must be as expectedTensors(config) lists them.
    Network(const NetworkConfig& config, std::span<const StoredTensor> tensors, at::Device device = at::kCPU);

    const NetworkConfig& config() const { return m_config; }
    at::Device device() const { return m_flat.device(); }

    /// (pictures - mean) / deviation of the input normalisation, channels-last: what forward() takes.
    /// @param pictures [B, channels, nMels, nFrames] in dB, on this device.
    at::Tensor normalised(const at::Tensor& pictures) const;

    /// @param pictures normalised, [B, channels, nMels, nFrames]. @return logits [B, classes].
    at::Tensor forward(const at::Tensor& pictures, Mode mode);

    /// Takes over these tensors. @throws ModelFileError unless they are as expectedTensors(config()) lists
    /// them.
    void load(std::span<const StoredTensor> tensors);

    /// Sets mean and deviation of the input: [nMels] each for Normalisation::PerFrequency, [1] for Global.
    void setInputStatistics(std::span<const float> mean, std::span<const float> deviation);

    at::Tensor& parameters() { return m_flat; }      ///< [parameterCount], flat
    at::Tensor& gradients() { return m_gradients; }  ///< [parameterCount], flat; added to by backward()
    std::int64_t decayingCount() const { return m_decaying; }  ///< how many, from the front, are weights

    /// A copy of every tensor, as expectedTensors() lists them.
    std::vector<StoredTensor> tensors() const;

  private:
    struct Block {
        at::Tensor weight, bias, scale, shift, mean, variance;
    };
    void build(at::Device device);
    at::Tensor block(const at::Tensor& x, const Block& block, int index, Mode mode) const;
    std::vector<std::pair<std::string, at::Tensor>> named() const;

    NetworkConfig m_config;
    at::Tensor m_flat, m_gradients;
    std::int64_t m_decaying = 0;
    std::vector<Block> m_blocks;
    at::Tensor m_headWeight, m_headBias;
    at::Tensor m_inputMean, m_inputDeviation;
};

}  // namespace melscope
