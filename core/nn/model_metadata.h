// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/model_file.h"
#include "core/nn/safetensors.h"

namespace melscope {

inline constexpr const char* kDigestKey = "sha256";

/// Everything of a model but its tensors and its SHA-256, as the texts of `__metadata__`.
Metadata toMetadata(const Model& model);

/// Back, with every number in its range and the parts fitting one another; tensors and SHA-256 are left
/// empty.
/// @throws std::invalid_argument with the reason.
Model fromMetadata(const Metadata& metadata);

}  // namespace melscope
