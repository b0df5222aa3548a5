// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/survey.h"

namespace melscope {

/// A property of recordings that tells the label without listening.
struct Confound {
    std::string sentence;            ///< e.g. "all 60 clips of dog are 44100 Hz, all others 8000 Hz"
    double strength = 0;             ///< 0 to 1; see the function
    std::vector<std::size_t> clips;  ///< those of the classes that are tied, with the value they are tied to
};

/// Looks whether a property with few values is tied to the label: Cramér's V with bias correction (Bergsma
/// 2013, "A bias-correction for Cramér's V and Tschuprow's T") and the chi-squared test. Classes and values
/// of fewer than 5 clips are left out, as chance may well make one of them pure.
/// @param values of each clip, as it stands in the sentence, e.g. "44100 Hz"; clips without a label or a
/// value (empty) are left out
std::optional<Confound> findTie(const Dataset& dataset, std::span<const std::string> values);

/// Looks whether a class is told by its loudness: the chance that one of its clips is louder than one of
/// another class (Mann and Whitney 1947), and the test that belongs to it. strength = |2 chance - 1|.
std::optional<Confound> findLoudnessTie(const Dataset& dataset, std::span<const ClipFacts> facts);

}  // namespace melscope
