// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/base/random.h"
#include "core/dataset/dataset.h"

namespace melscope {

/// Clips that stay together: a group, or one clip that belongs to none.
struct ClipUnit {
    std::vector<std::size_t> clips;                         ///< indices into the data set
    std::vector<std::pair<int, std::int64_t>> classCounts;  ///< class and how many clips of it
    std::int64_t size() const { return static_cast<std::int64_t>(clips.size()); }
};

/// The labelled ones among these clips as units: the groups in their order, then the clips without a group by
/// their id. The order of the clips does not matter.
std::vector<ClipUnit> unitsOf(const Dataset& dataset, std::span<const std::size_t> clips);

/// The labelled clips, in order.
std::vector<std::size_t> labelledClips(const Dataset& dataset);

/// How many groups these clips belong to.
std::size_t countGroups(const Dataset& dataset, std::span<const std::size_t> clips);

/// Deals units out to sides so that both the sides' sizes and their shares of each class come close to
/// `shares`: large units first, each to the side where it costs least, then single moves while they help. No
/// side with a share stays empty while there are units enough. @return the side of each unit.
std::vector<int> distributeUnits(std::span<const ClipUnit> units, std::size_t nClasses,
                                 std::span<const double> shares, Random& random);

/// Moves units to side 0 so that every class is there, as far as no other side is emptied by it, and then
/// others as long as that brings the sides closer to their shares.
void bringClassesToFirstSide(std::span<const ClipUnit> units, std::size_t nClasses,
                             std::span<const double> shares, std::vector<int>& sides);

}  // namespace melscope
