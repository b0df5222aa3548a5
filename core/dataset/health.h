// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/survey.h"

namespace melscope {

/// What can be wrong with a data set. Confounds: the label can be told from something that is not the sound.
enum class HealthKind : std::uint8_t {
    Unreadable,
    Silent,
    Clipped,
    DcOffset,
    TooShort,
    UnusualLength,
    ExactDuplicate,
    NearDuplicate,
    DuplicateWithOtherLabel,
    ClassImbalance,
    FewClips,
    ConfoundSampleRate,
    ConfoundChannels,
    ConfoundEncoding,
    ConfoundLoudness,
};

/// A stable name, e.g. "near_duplicate", for JSON.
std::string_view healthKindName(HealthKind kind);

/// One thing that is wrong with a data set.
struct HealthFinding {
    HealthKind kind{};
    std::string sentence;                        ///< what, e.g. "3 clips are silent (a.wav, b.wav, c.wav)"
    std::string why;                             ///< why it matters and what to do
    std::vector<std::size_t> clips;              ///< indices of the clips concerned, ascending
    std::vector<std::vector<std::size_t>> sets;  ///< of duplicates: the clips that are alike; else empty
    bool operator==(const HealthFinding&) const = default;
};

/// What is wrong with these clips, in the order of HealthKind, at most one finding a kind. Thresholds stand
/// beside the checks with their reasons. About n log n: 100 000 clips take 1 to 3 s, or half a minute if all
/// of them are takes of one sound.
/// @param facts of each clip, as surveyClips() gives them
/// @throws std::invalid_argument if there are not as many facts as clips
std::vector<HealthFinding> findHealth(const Dataset& dataset, std::span<const ClipFacts> facts);

}  // namespace melscope
