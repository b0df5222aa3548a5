// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/dataset/dataset.h"
#include "core/features/feature_settings.h"

namespace melscope::test {

/// A data set of two easy classes, low and high tones with noise, written as WAV files of 8 kHz into
/// `folder`.
Dataset toneDataset(const std::filesystem::path& folder, int clipsPerClass);

/// Small features that suit it: 0.25 s, 16 bands.
FeatureSettings toneFeatures();

}  // namespace melscope::test
