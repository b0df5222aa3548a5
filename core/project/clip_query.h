// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/project/clip_columns.h"
#include "core/project/clip_table.h"

namespace melscope {

/// The clips that fit, as indices, in the order of their paths.
std::vector<std::uint32_t> fitting(const TableColumns& columns, const ClipFilter& filter);

/// Puts clips that stand in the order of their paths in another.
void sortClips(const TableColumns& columns, ClipOrder order, Direction direction,
               std::vector<std::uint32_t>& clips);

/// @pre the clip counts
LabelState labelState(const ClipColumns& clips, std::size_t clip);

}  // namespace melscope
