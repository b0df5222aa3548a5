// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/checked_json.h"
#include "core/training/training_settings.h"

namespace melscope {

/// `base` with the values of a JSON object, checked. @throws std::invalid_argument naming the key.
TrainingSettings settingsFrom(const Json& object, TrainingSettings base);

}  // namespace melscope
