// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/nn/network_config.h"
#include "core/nn/tensor_file.h"

namespace melscope {

// The header of a safetensors file: 8 bytes of its length (little-endian), then JSON that names, for each
// tensor, type, shape and place in the data that follow; texts stand under `__metadata__`.
// https://github.com/huggingface/safetensors

using Metadata = std::map<std::string, std::string>;

inline constexpr std::uint64_t kMostFileBytes = std::uint64_t{1} << 30;
inline constexpr std::uint64_t kMostHeaderBytes = std::uint64_t{1} << 20;
inline constexpr std::uint64_t kLengthBytes = 8;

/// A tensor and where it lies.
struct TensorPlace {
    TensorShape tensor;
    std::uint64_t begin = 0;  ///< bytes from the start of the data
    std::uint64_t count = 0;  ///< values, 4 bytes each
};

struct TensorHeader {
    Metadata metadata;
    std::vector<TensorPlace> places;  ///< sorted by name; together they cover the data exactly once
};

/// The values a tensor of this shape has. @throws std::invalid_argument if there are more than `most`, or an
/// extent is negative.
std::uint64_t valueCount(const TensorShape& tensor, std::uint64_t most);

/// @param dataBytes what follows the header in the file. @throws std::invalid_argument with the reason.
TensorHeader parseTensorHeader(std::string_view json, std::uint64_t dataBytes);

/// The header's JSON for these tensors, which lie one after the other, padded so that the data are aligned.
/// @throws std::invalid_argument for texts that are not UTF-8, names that stand twice.
std::string tensorHeaderText(const Metadata& metadata, std::span<const StoredTensor> tensors);

}  // namespace melscope
