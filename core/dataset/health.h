// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/dataset/confounds.h"
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

struct ClassSize {
    std::string name;  ///< as printable text
    std::int64_t clips = 0;
    bool operator==(const ClassSize&) const = default;
};

/// Of UnusualLength.
struct UsualLength {
    double seconds = 0;  ///< median
    bool operator==(const UsualLength&) const = default;
};

/// Of ClassImbalance and FewClips.
struct SmallClasses {
    std::size_t count = 0;
    std::vector<ClassSize> first;  ///< a few of them
    ClassSize largest;             ///< of all classes
    bool operator==(const SmallClasses&) const = default;
};

/// What a kind tells beyond the clips that it concerns.
using HealthDetail = std::variant<std::monostate, UsualLength, SmallClasses, ValueTie, LoudnessTie>;

/// One thing that is wrong with a data set; health_sentences.h words it.
struct HealthFinding {
    HealthKind kind{};
    std::vector<std::size_t> clips;              ///< indices of the clips concerned, ascending
    std::vector<std::vector<std::size_t>> sets;  ///< of duplicates: the clips that are alike; else empty
    std::vector<std::string> names;  ///< of a few clips, of duplicates of the first set; printable paths
    bool hasMoreNames = false;       ///< than these
    HealthDetail detail;
    bool operator==(const HealthFinding&) const = default;
};

constexpr std::int64_t kFewestClipsOfClass = 10;  ///< see FewClips
constexpr double kShortestClipSeconds = 0.05;     ///< see TooShort

/// What is wrong with these clips, in the order of HealthKind, at most one finding a kind. Thresholds stand
/// beside the checks with their reasons. About n log n: 100 000 clips take 1 to 3 s, or half a minute if all
/// of them are takes of one sound.
/// @param facts of each clip, as surveyClips() gives them
/// @throws std::invalid_argument if there are not as many facts as clips
std::vector<HealthFinding> findHealth(const Dataset& dataset, std::span<const ClipFacts> facts);

}  // namespace melscope
