// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/clip_columns.h"

namespace melscope {

/// `text` with A to Z as a to z; all other bytes stay, as paths have no certain encoding.
std::string folded(std::string_view text);

/// For each recording 1 if its path contains `text` in any case of A to Z, else 0. Two passes over the
/// characters of all paths, not one a path. @param text folded(), not empty
std::vector<std::uint8_t> findInPaths(const RecordingColumns& recordings, std::string_view text);

}  // namespace melscope
