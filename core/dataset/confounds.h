// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/survey.h"

namespace melscope {

/// A class whose clips share a value, which others do not.
struct ValueTie {
    std::string className;  ///< as printable text
    std::int64_t clips = 0;
    std::string value;
    std::int64_t tied = 0;        ///< clips of the class that have it
    std::int64_t others = 0;      ///< clips of other classes
    std::int64_t othersTied = 0;  ///< those that have it as well
    std::string valueOfOthers;    ///< that they all have; empty if there is none
    std::size_t moreClasses = 0;  ///< that are tied to a value as well
    bool operator==(const ValueTie&) const = default;
};

/// A class that is told by its loudness.
struct LoudnessTie {
    std::string className;  ///< as printable text
    bool isLouder = false;
    int percent = 0;  ///< of pairs of one of its clips with another one, in which it is
    int median = 0;   ///< of its clips, dBFS
    int medianOfOthers = 0;
    bool operator==(const LoudnessTie&) const = default;
};

/// A property of recordings that tells the label without listening.
template <class Tie>
struct Confound {
    Tie tie;                         ///< the strongest
    double strength = 0;             ///< 0 to 1; see the function
    std::vector<std::size_t> clips;  ///< those of the classes that are tied, with the value they are tied to
};

/// Looks whether a property with few values is tied to the label: Cramér's V with bias correction (Bergsma
/// 2013, "A bias-correction for Cramér's V and Tschuprow's T") and the chi-squared test. Classes and values
/// of fewer than 5 clips are left out, as chance may well make one of them pure.
/// @param values of each clip, e.g. "44100"; clips without a label or a value (empty) are left out
std::optional<Confound<ValueTie>> findTie(const Dataset& dataset, std::span<const std::string> values);

/// Looks whether a class is told by its loudness: the chance that one of its clips is louder than one of
/// another class (Mann and Whitney 1947), and the test that belongs to it. strength = |2 chance - 1|.
std::optional<Confound<LoudnessTie>> findLoudnessTie(const Dataset& dataset,
                                                     std::span<const ClipFacts> facts);

}  // namespace melscope
