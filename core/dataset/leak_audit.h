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

/// What clips on different sides have in common.
enum class LeakKind : std::uint8_t { Group, IdenticalAudio, NearDuplicate };

/// "group", "identical_audio" or "near_duplicate".
std::string_view leakKindName(LeakKind kind);

/// Clips that belong together but are on more than one side of the split, so that what is measured on one was
/// partly seen on the other.
struct SplitLeak {
    LeakKind kind{};
    std::string name;        ///< of the group, else the path of the first clip, as printable text
    std::int64_t train = 0;  ///< clips
    std::int64_t valid = 0;
    std::int64_t test = 0;
    std::vector<std::size_t> clips;  ///< indices of all these clips, ascending; none without a side
    bool operator==(const SplitLeak&) const = default;
};

/// The groups that are on more than one side, for which nobody has to listen.
std::vector<SplitLeak> groupLeaks(const Dataset& dataset);

/// Everything that is on more than one side: groupLeaks(), then identical audio, then
/// near duplicates (nearDuplicates() says how they are found). Empty without splits.
/// @param facts of each clip, as surveyClips() gives them
/// @throws std::invalid_argument if there are not as many facts as clips
std::vector<SplitLeak> auditSplit(const Dataset& dataset, std::span<const ClipFacts> facts);

}  // namespace melscope
