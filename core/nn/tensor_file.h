// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace melscope {

/// A tensor in memory, float32, row-major.
struct StoredTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<float> values;
    bool operator==(const StoredTensor&) const = default;
};

/// What a safetensors file holds: tensors sorted by name, and texts.
struct TensorFile {
    std::vector<StoredTensor> tensors;
    std::map<std::string, std::string> metadata;
    bool operator==(const TensorFile&) const = default;
};

/// Writes safetensors atomically. The bytes are a pure function of the content.
/// @throws Error if the file cannot be written.
void writeTensorFile(const TensorFile& content, const std::filesystem::path& path);

/// Reads and checks every byte: a regular file of at most 1 GiB; header of at most 1 MiB, JSON at most 16
/// deep without duplicate keys; F32 only; shapes, sizes and offsets agree, without gap, overlap or overflow;
/// all values finite; nothing is allocated from an unchecked number. @throws ModelFileError with the reason.
TensorFile readTensorFile(const std::filesystem::path& path);

}  // namespace melscope
