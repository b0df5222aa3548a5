// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/dataset/health.h"

namespace melscope {

/// What was found, in English, e.g. "3 clips with nothing to be heard (a.wav, b.wav, c.wav)".
std::string sentenceOf(const HealthFinding& finding);

/// Why it matters and what to do, in English.
std::string_view adviceOn(HealthKind kind);

}  // namespace melscope
