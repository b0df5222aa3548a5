// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"

namespace melscope {

/// What clips have in common that must not be on both sides of a split.
enum class GroupBy {
    Given,      ///< what the table or pattern says
    Recording,  ///< the file
    Folder      ///< the folder of the file
};

/// Gives every clip its recording or folder as its group, in place of what was given.
void regroup(Dataset& dataset, GroupBy by);

/// Keeps the clips of one recording together where nobody said how: one without a group gets that of another
/// clip of its recording, or the recording itself. Two moments of one recording are too alike to be learned
/// from and tested on. @pre the clips are sorted by path
void groupStretches(Dataset& dataset);

}  // namespace melscope
