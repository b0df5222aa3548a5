// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learn.h"

namespace melscope {

/// The one symbol that melscope_learn exports. Its name carries the version of the interface.
using LearnEntry = const Learn* (*)();
inline constexpr char kLearnEntryName[] = "melscope_learn_1";

}  // namespace melscope
