// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"

namespace melscope {

/// The ready-made folds of the labelled clips, ascending.
std::vector<int> foldsOf(const Dataset& dataset);

/// "fold 3", "folds 1, 4 and 5".
std::string foldNames(const std::vector<int>& folds);

/// Counts clips, groups, leaks and what is missing from a side, as the splits are.
/// @param way how they were made; what is counted is filled in
SplitReport reportSplit(const Dataset& dataset, SplitReport way);

/// How a split was made, e.g. "split by groups, 12 of 60 held out for validation and 6 for test".
std::string describeWay(const SplitReport& report);

/// One sentence: how, how many clips are where, what is missing from a side, leaks. It begins small, as a
/// clause does.
std::string describeSplit(const SplitReport& report);

}  // namespace melscope
