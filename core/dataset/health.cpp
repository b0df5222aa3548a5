// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/base/text.h"
#include "core/dataset/health_checks.h"

namespace melscope {

std::string clipCount(std::size_t count) { return std::to_string(count) + (count == 1 ? " clip" : " clips"); }

std::string someNames(const Dataset& dataset, std::span<const std::size_t> clips) {
    constexpr std::size_t kShown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(kShown, clips.size()); ++i)
        text += (i == 0 ? " (" : ", ") + printablePath(dataset.clips[clips[i]].path);
    return clips.empty() ? text : text + (clips.size() > kShown ? ", ...)" : ")");
}

std::string_view healthKindName(HealthKind kind) {
    constexpr std::array<std::string_view, 15> kNames{"unreadable",
                                                      "silent",
                                                      "clipped",
                                                      "dc_offset",
                                                      "too_short",
                                                      "unusual_length",
                                                      "exact_duplicate",
                                                      "near_duplicate",
                                                      "duplicate_with_other_label",
                                                      "class_imbalance",
                                                      "few_clips",
                                                      "confound_sample_rate",
                                                      "confound_channels",
                                                      "confound_encoding",
                                                      "confound_loudness"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<HealthFinding> findHealth(const Dataset& dataset, std::span<const ClipFacts> facts) {
    if (facts.size() != dataset.clips.size())
        throw std::invalid_argument(std::to_string(dataset.clips.size()) + " clips, but facts of " +
                                    std::to_string(facts.size()));
    const Heard heard{dataset, facts};
    std::vector<HealthFinding> findings;
    checkClips(heard, findings);
    checkDuplicates(heard, findings);
    checkClasses(heard, findings);
    checkConfounds(heard, findings);
    return findings;
}

}  // namespace melscope
