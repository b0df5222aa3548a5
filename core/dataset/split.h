// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

/// What decides on which side a clip is.
enum class SplitBy {
    Auto,        ///< the given split column if there is one, else folds, else groups, else stratified chance
    Column,      ///< as the table or pattern says; clips without a split are train
    Folds,       ///< validFolds and testFolds; by default the highest fold is valid, or test and the next one
                 ///< valid
    Groups,      ///< whole groups, chosen so that the class shares come close
    Stratified,  ///< clip by clip within each class, groups ignored
};

/// How a data set is divided. Shares are of the clips and sum to 1. Where a column or test folds leave no
/// clip for validation, the share `valid` of the remaining clips is held out, by whole groups if there are
/// any.
struct SplitSettings {
    SplitBy by = SplitBy::Auto;
    double train = 0.8;
    double valid = 0.2;
    double test = 0.0;
    std::vector<int> validFolds;
    std::vector<int> testFolds;
    std::uint64_t seed = 0;
    bool operator==(const SplitSettings&) const = default;
};

/// What is on one side of a split.
struct SplitSide {
    std::size_t clips = 0;
    std::size_t missingClasses = 0;    ///< that have clips elsewhere, but none here
    std::vector<std::string> missing;  ///< the first few of them, as printable text
    bool operator==(const SplitSide&) const = default;
};

/// What was done by assignSplits().
struct SplitReport {
    SplitBy by = SplitBy::Stratified;  ///< the way that was taken, never Auto
    /// Groups or Stratified, where column or folds left nothing to validate with and so a share of the rest
    /// was held out.
    std::optional<SplitBy> rest;
    std::vector<int> validFolds;  ///< of SplitBy::Folds, as the next
    std::vector<int> testFolds;
    std::size_t groups = 0;       ///< of labelled clips; of SplitBy::Groups, as the next two
    std::size_t validGroups = 0;  ///< held out for validation
    std::size_t testGroups = 0;   ///< and for test
    SplitSide train;
    SplitSide valid;
    SplitSide test;
    std::size_t unlabelled = 0;  ///< clips
    std::size_t leaks = 0;       ///< groups that are on more than one side
    bool operator==(const SplitReport&) const = default;
};

/// Divides the labelled clips; unlabelled ones get Split::None.
/// @return what was done; describeSplit() makes a sentence of it.
/// A split from an earlier call counts as a given column under SplitBy::Auto.
/// @throws DatasetError if what is asked for is not there (no folds, one group only), std::invalid_argument
/// for shares that do not sum to 1.
SplitReport assignSplits(Dataset& dataset, const SplitSettings& settings);

/// A group that is on more than one side of the split.
struct Leak {
    std::string group;
    std::int64_t train = 0;  ///< clips
    std::int64_t valid = 0;
    std::int64_t test = 0;
};

std::vector<Leak> findLeaks(const Dataset& dataset);

/// For cross-validation: which fold each clip is held out in, -1 for unlabelled ones. By ready-made fold if
/// there are any (clips without one are then always trained on), else whole groups (each its own fold if k is
/// 0 and there are at most 12, else k folds balanced by class), else stratified. @param k number of folds, 0
/// for the natural number (all ready-made folds, all groups up to 12, else 5).
struct FoldAssignment {
    std::vector<int> foldOfClip;     ///< [clips]
    std::vector<std::string> names;  ///< of each fold, e.g. "group george"
    std::string explanation;         ///< one sentence
};
FoldAssignment assignFolds(const Dataset& dataset, int k, std::uint64_t seed);

}  // namespace melscope
