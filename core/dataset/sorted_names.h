// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

/// The names that some clip has, in their natural order; the clips are renumbered.
/// @param index the member of a clip that is an index into the names, or -1
std::vector<std::string> sortNames(const std::vector<std::string>& names, std::vector<Clip>& clips,
                                   int Clip::*index);

}  // namespace melscope
