// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>

#include "core/nn/safetensors.h"

namespace melscope {

/// Writes a safetensors file atomically, the tensors one after the other as they are given.
/// @throws std::invalid_argument for what no reader would take: values that are not finite or do not fit
/// their shape, names that stand twice, texts that are not UTF-8; Error if the file cannot be written or
/// would be too large.
void writeTensors(std::span<const StoredTensor> tensors, const Metadata& metadata,
                  const std::filesystem::path& path);

}  // namespace melscope
