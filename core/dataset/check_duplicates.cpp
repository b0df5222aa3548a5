// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>
#include <utility>

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

void addSets(const Heard& heard, HealthKind kind, std::vector<ClipSet> sets,
             std::vector<HealthFinding>& findings) {
    if (sets.empty()) return;
    HealthFinding finding{.kind = kind, .clips = allOf(sets)};
    nameSome(heard.dataset, sets.front(), finding);
    finding.sets = std::move(sets);
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
    addSets(heard, HealthKind::ExactDuplicate, identical, findings);
    addSets(heard, HealthKind::NearDuplicate, near, findings);
    addSets(heard, HealthKind::DuplicateWithOtherLabel, contradicting(heard.dataset, identical, near),
            findings);
}

}  // namespace melscope
