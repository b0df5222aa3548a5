// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/features/feature_settings.h"

namespace melscope {

/// The picture of a synthetic recording, a rising tone in noise, made by the whole pipeline from samples at
/// another rate: what a model's test vector is computed from. @return [channels, nMels, nFrames], dB.
std::vector<float> testPicture(const FeatureSettings& features, std::uint64_t seed);

}  // namespace melscope
