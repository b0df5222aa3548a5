// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/base/text.h"
#include "core/dataset/health_checks.h"

namespace melscope {

void nameSome(const Dataset& dataset, std::span<const std::size_t> clips, HealthFinding& finding) {
    constexpr std::size_t kNamed = 3;
    for (const std::size_t clip : clips.first(std::min(kNamed, clips.size())))
        finding.names.push_back(printablePath(dataset.clips[clip].path));
    finding.hasMoreNames = clips.size() > kNamed;
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
