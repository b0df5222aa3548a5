// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>

#include "core/dataset/duplicates.h"

namespace melscope {

namespace {

std::vector<std::size_t> allOf(std::span<const ClipSet> sets) {
    std::vector<std::size_t> clips;
    for (const ClipSet& set : sets) clips.insert(clips.end(), set.begin(), set.end());
    std::ranges::sort(clips);
    clips.erase(std::unique(clips.begin(), clips.end()), clips.end());
    return clips;
}

std::string setCount(std::size_t count) { return std::to_string(count) + (count == 1 ? " set" : " sets"); }

void addSets(const Heard& heard, HealthFinding finding, const std::string& what,
             std::vector<HealthFinding>& findings) {
    if (finding.sets.empty()) return;
    finding.clips = allOf(finding.sets);
    finding.sentence = clipCount(finding.clips.size()) + " in " + setCount(finding.sets.size()) + " " + what +
                       someNames(heard.dataset, finding.sets.front());
    findings.push_back(std::move(finding));
}

bool hasTwoLabels(const Dataset& dataset, const ClipSet& set) {
    int label = -1;
    for (const std::size_t clip : set) {
        const int next = dataset.clips[clip].label;
        if (next >= 0 && label >= 0 && next != label) return true;
        label = std::max(label, next);
    }
    return false;
}

/// Sets with two labels; a set of identical clips that lies in one of near duplicates is told once.
std::vector<ClipSet> contradicting(const Dataset& dataset, const std::vector<ClipSet>& identical,
                                   const std::vector<ClipSet>& near) {
    std::vector<ClipSet> sets;
    std::vector<bool> isTold(dataset.clips.size(), false);
    for (const auto* kind : {&near, &identical})
        for (const ClipSet& set : *kind) {
            if (!hasTwoLabels(dataset, set) || isTold[set.front()]) continue;
            for (const std::size_t clip : set) isTold[clip] = true;
            sets.push_back(set);
        }
    std::ranges::sort(sets);
    return sets;
}

}  // namespace

void checkDuplicates(const Heard& heard, std::vector<HealthFinding>& findings) {
    const std::vector<ClipSet> identical = identicalClips(heard.facts);
    const std::vector<ClipSet> near = nearDuplicates(heard.facts);
    addSets(heard,
            {.kind = HealthKind::ExactDuplicate,
             .sentence = {},
             .why = "Copies count twice in training, and one to train on gives away one to validate with: "
                    "keep one of "
                    "each set.",
             .clips = {},
             .sets = identical},
            "hold the very same audio", findings);
    addSets(heard,
            {.kind = HealthKind::NearDuplicate,
             .sentence = {},
             .why = "They seem to be one recording, changed in level, format or length; listen, and keep one "
                    "of each "
                    "set or put the set on one side of the split.",
             .clips = {},
             .sets = near},
            "sound nearly the same", findings);
    addSets(heard,
            {.kind = HealthKind::DuplicateWithOtherLabel,
             .sentence = {},
             .why = "One of the labels is wrong, and no network can learn both: listen and correct them.",
             .clips = {},
             .sets = contradicting(heard.dataset, identical, near)},
            "sound the same but are labelled differently", findings);
}

}  // namespace melscope
