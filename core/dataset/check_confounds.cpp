// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <optional>
#include <utility>

#include "core/dataset/confounds.h"

namespace melscope {

namespace {

/// What findTie() looks at of a clip; empty where unknown.
std::string sampleRateOf(const Clip& clip, const ClipFacts&) {
    return clip.sampleRate > 0 ? std::to_string(clip.sampleRate) : "";
}

std::string channelsOf(const Clip& clip, const ClipFacts&) {
    return clip.channels > 0 ? std::to_string(clip.channels) : "";
}

std::string encodingOf(const Clip&, const ClipFacts& facts) { return facts.encoding; }

template <class Tie>
void add(std::optional<Confound<Tie>> confound, HealthKind kind, std::vector<HealthFinding>& findings) {
    if (!confound) return;
    findings.push_back(
        {.kind = kind, .clips = std::move(confound->clips), .detail = std::move(confound->tie)});
}

}  // namespace

void checkConfounds(const Heard& heard, std::vector<HealthFinding>& findings) {
    const auto tie = [&](std::string (*valueOf)(const Clip&, const ClipFacts&)) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < heard.facts.size(); ++i)
            values.push_back(valueOf(heard.dataset.clips[i], heard.facts[i]));
        return findTie(heard.dataset, values);
    };
    add(tie(sampleRateOf), HealthKind::ConfoundSampleRate, findings);
    add(tie(channelsOf), HealthKind::ConfoundChannels, findings);
    add(tie(encodingOf), HealthKind::ConfoundEncoding, findings);
    add(findLoudnessTie(heard.dataset, heard.facts), HealthKind::ConfoundLoudness, findings);
}

}  // namespace melscope
