// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

/// Deals the labelled ones among these clips out to train, valid and test, by chance within each class.
/// Fractions of a clip are carried from class to class, so that both every class and the whole come close to
/// the shares. A class of one clip is in train, a larger one has at least one clip there. The order of the
/// clips does not matter.
void splitStratified(Dataset& dataset, std::span<const std::size_t> clips, double valid, double test,
                     std::uint64_t seed);

/// Deals the labelled ones among these clips out to k equal folds, by chance within each class.
/// @param foldOfClip [all clips], written for those that are dealt out.
void foldStratified(const Dataset& dataset, std::span<const std::size_t> clips, int k, std::uint64_t seed,
                    std::vector<int>& foldOfClip);

}  // namespace melscope
