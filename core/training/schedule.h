// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/training/training_settings.h"

namespace melscope {

/// What a schedule says for one step.
struct ScheduledStep {
    double learningRate = 0;
    double beta1 = 0.9;  ///< AdamW's first moment; one-cycle moves it against the learning rate
};

/// The learning rate for step 0, 1, ... of `steps`. One-cycle agrees with torch.optim.lr_scheduler.OneCycleLR
/// at its defaults: up over 30 % of the steps from 1/25 of the top, down to 1/250 000 of it, beta1 from 0.95
/// to 0.85 and back.
ScheduledStep scheduledStep(Schedule schedule, double topRate, std::int64_t step, std::int64_t steps);

}  // namespace melscope
