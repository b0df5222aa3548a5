// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "core/nn/picture_batch.h"

namespace melscope {

/// Decides whether a batch is mixed with itself, by which share and in which order: a function of (seed,
/// epoch, batch).
/// @param mixup share of the batches that are mixed; their share is drawn from Beta(0.4, 0.4).
std::optional<Mix> drawMix(double mixup, std::uint64_t seed, int epoch, std::int64_t batch,
                           std::int64_t size);

}  // namespace melscope
