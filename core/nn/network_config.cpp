// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_config.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "core/base/text.h"

namespace melscope {

namespace {

constexpr std::size_t kBlocks = 4;
constexpr std::int64_t kFirstKernel = 5;
constexpr std::int64_t kKernel = 3;

void check(std::string_view field, std::int64_t value, std::int64_t minimum, std::int64_t maximum) {
    if (value >= minimum && value <= maximum) return;
    throw std::invalid_argument(std::string(field) + " must be from " + std::to_string(minimum) + " to " +
                                std::to_string(maximum) + ", not " + std::to_string(value));
}

void appendBlock(std::vector<TensorShape>& tensors, const NetworkConfig& config, std::size_t block) {
    const std::string name = "block" + std::to_string(block + 1) + ".";
    const std::int64_t width = config.widths[block];
    const std::int64_t before = block == 0 ? config.channels : config.widths[block - 1];
    const std::int64_t kernel = block == 0 ? kFirstKernel : kKernel;
    tensors.push_back({name + "conv.weight", {width, before, kernel, kernel}});
    if (config.name == "tutorial") tensors.push_back({name + "conv.bias", {width}});
    for (const char* part : {"weight", "bias", "running_mean", "running_var"})
        tensors.push_back({name + "norm." + part, {width}});
}

bool isTrained(const TensorShape& tensor) {
    return !tensor.name.starts_with("input.") && tensor.name.find(".running_") == std::string::npos;
}

}  // namespace

void NetworkConfig::validate() const {
    if (name != "tutorial" && name != "compact")
        throw std::invalid_argument("network must be tutorial or compact, not \"" + printable(name) + "\"");
    check("channels", channels, 1, 2);
    check("n_mels", nMels, 8, 512);
    check("classes", classes, 2, 10000);
    if (widths.size() != kBlocks)
        throw std::invalid_argument("widths must be four numbers, not " + std::to_string(widths.size()));
    for (const int width : widths) check("each of widths", width, 1, 1024);
    check("normalisation", static_cast<int>(normalisation), 0, 1);
}

std::vector<TensorShape> expectedTensors(const NetworkConfig& config) {
    config.validate();
    std::vector<TensorShape> tensors;
    for (std::size_t block = 0; block < kBlocks; ++block) appendBlock(tensors, config, block);
    tensors.push_back({"head.weight", {config.classes, config.widths.back()}});
    tensors.push_back({"head.bias", {config.classes}});
    const std::int64_t statistics = config.normalisation == Normalisation::PerFrequency ? config.nMels : 1;
    for (const char* name : {"input.mean", "input.deviation"}) tensors.push_back({name, {statistics}});
    std::ranges::sort(tensors, {}, &TensorShape::name);
    return tensors;
}

std::int64_t parameterCount(const NetworkConfig& config) {
    std::int64_t total = 0;
    for (const TensorShape& tensor : expectedTensors(config)) {
        std::int64_t count = isTrained(tensor) ? 1 : 0;
        for (const std::int64_t extent : tensor.shape) count *= extent;
        total += count;
    }
    return total;
}

}  // namespace melscope
