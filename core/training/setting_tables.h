// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_settings.h"

namespace melscope {

/// Calls visit(field, part) for every key of the three tables, in their order; `part` is the struct it
/// belongs to.
template <class Settings, class Visit>
void forEachSetting(Settings& settings, Visit&& visit) {
    for (const auto& field : featureFields()) visit(field, settings.features);
    for (const auto& field : augmentFields()) visit(field, settings.augment);
    for (const auto& field : optimiserFields()) visit(field, settings.optimiser);
}

}  // namespace melscope
