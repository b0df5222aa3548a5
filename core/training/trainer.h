// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/training/train.h"

namespace melscope {

/// What Learn::train() does; see there.
TrainingResult trainNetwork(const TrainingRequest& request, const TrainingListener& listener,
                            std::stop_token stop);

}  // namespace melscope
