// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

/// The ready-made folds of the labelled clips, ascending.
std::vector<int> foldsOf(const Dataset& dataset);

/// "fold 3", "folds 1, 4 and 5".
std::string foldNames(const std::vector<int>& folds);

/// E.g. "split by groups, 12 of 60 for validation and 6 for test", from the splits as they are.
std::string describeGroups(const Dataset& dataset);

/// The sentence for a split that was made: how, how many clips are where, what is missing from a side, leaks.
std::string describeSplit(const Dataset& dataset, const std::string& how);

}  // namespace melscope
