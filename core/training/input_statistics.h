// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/nn/network_config.h"
#include "core/training/data_loader.h"

namespace melscope {

/// Mean and deviation of the values a network is given.
struct InputStatistics {
    std::vector<float> mean;       ///< dB; [nMels] per frequency, [1] global
    std::vector<float> deviation;  ///< dB, never below a tenth
};

/// Takes the statistics of these clips, unaugmented. Sums run in the order of the clips: the same clips give
/// the same bits, whatever the threads. Clips that cannot be read are left out.
/// @param read told the number of clips read so far; returning false
/// stops.
/// @return nothing if it was stopped or no clip could be read.
std::optional<InputStatistics> inputStatistics(DataLoader& loader, const FeatureSettings& features,
                                               std::vector<std::size_t> clips, Normalisation normalisation,
                                               const std::function<bool(std::int64_t)>& read = {});

}  // namespace melscope
