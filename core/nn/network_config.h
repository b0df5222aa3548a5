// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace melscope {

/// How a network scales the dB values it is given; statistics come from the training set and are part of the
/// model.
enum class Normalisation { Global, PerFrequency };

/// A network described by numbers: enough to build it and to know the shape of each of its tensors.
/// Blocks: Conv2d 5x5, then 3x3, all stride 2, of these widths, each with ReLU and BatchNorm.
///   tutorial  conv with bias -> ReLU -> BatchNorm; averaged over the picture; linear
///   compact   conv without bias -> BatchNorm -> ReLU; averaged over frequency, mean + max over time; linear
struct NetworkConfig {
    std::string name = "compact";                 ///< "tutorial" or "compact"
    int channels = 1;                             ///< of the picture, 1 or 2
    int nMels = 64;                               ///< 8 to 512
    int classes = 2;                              ///< 2 to 10 000
    std::vector<int> widths = {24, 48, 96, 128};  ///< of the blocks, four numbers from 1 to 1 024
    Normalisation normalisation = Normalisation::PerFrequency;

    /// @throws std::invalid_argument naming the field and the offending value.
    void validate() const;
    bool operator==(const NetworkConfig&) const = default;
};

/// Name and shape of a tensor in a model file; all are float32.
struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;
    bool operator==(const TensorShape&) const = default;
};

/// Every tensor of the network, sorted by name. Names are PyTorch's for the same modules, e.g.
/// "block1.conv.weight", "block1.norm.running_mean", "head.bias", and "input.mean", "input.deviation" for the
/// normalisation.
std::vector<TensorShape> expectedTensors(const NetworkConfig& config);

/// Trainable numbers of the network (BatchNorm statistics and the input normalisation do not count).
std::int64_t parameterCount(const NetworkConfig& config);

}  // namespace melscope
