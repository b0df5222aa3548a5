// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <optional>
#include <utility>

#include "core/dataset/confounds.h"

namespace melscope {

namespace {

/// What findTie() looks at of a clip, as it stands in its sentence; empty where unknown.
std::string sampleRateOf(const Clip& clip, const ClipFacts&) {
    return clip.sampleRate > 0 ? std::to_string(clip.sampleRate) + " Hz" : "";
}

std::string channelsOf(const Clip& clip, const ClipFacts&) {
    if (clip.channels < 1) return {};
    return clip.channels == 1   ? "mono"
           : clip.channels == 2 ? "stereo"
                                : std::to_string(clip.channels) + "-channel";
}

std::string encodingOf(const Clip&, const ClipFacts& facts) { return facts.encoding; }

void addTie(std::optional<Confound> tie, HealthKind kind, const std::string& why,
            std::vector<HealthFinding>& findings) {
    if (!tie) return;
    findings.push_back({.kind = kind,
                        .sentence = std::move(tie->sentence),
                        .why = why,
                        .clips = std::move(tie->clips),
                        .sets = {}});
}

}  // namespace

void checkConfounds(const Heard& heard, std::vector<HealthFinding>& findings) {
    const auto tie = [&](std::string (*valueOf)(const Clip&, const ClipFacts&)) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < heard.facts.size(); ++i)
            values.push_back(valueOf(heard.dataset.clips[i], heard.facts[i]));
        return findTie(heard.dataset, values);
    };
    const std::string start =
        "A network can tell the label by this instead of by the sound, and fails on other "
        "recordings: ";
    addTie(tie(sampleRateOf), HealthKind::ConfoundSampleRate,
           start + "resample all clips to the lowest rate, or record every class in every way.", findings);
    addTie(tie(channelsOf), HealthKind::ConfoundChannels,
           start + "train on one channel, or record every class in every way.", findings);
    addTie(tie(encodingOf), HealthKind::ConfoundEncoding,
           start + "go back to the originals, or bring all clips through the same encoding.", findings);
    addTie(findLoudnessTie(heard.dataset, heard.facts), HealthKind::ConfoundLoudness,
           start + "train with random gain unless loudness belongs to the sound, or record at other levels.",
           findings);
}

}  // namespace melscope
