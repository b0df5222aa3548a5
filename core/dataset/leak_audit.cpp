// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/leak_audit.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>

#include "core/base/text.h"
#include "core/dataset/duplicates.h"
#include "core/dataset/split.h"

namespace melscope {

namespace {

/// What of these clips is on a side.
SplitLeak leakOf(const Dataset& dataset, const ClipSet& clips, LeakKind kind) {
    SplitLeak leak{.kind = kind, .name = {}, .clips = {}};
    for (const std::size_t clip : clips) {
        const Split side = dataset.clips[clip].split;
        if (side == Split::None) continue;
        leak.clips.push_back(clip);
        ++(side == Split::Train ? leak.train : side == Split::Valid ? leak.valid : leak.test);
    }
    if (!leak.clips.empty()) leak.name = printablePath(dataset.clips[leak.clips.front()].path);
    return leak;
}

bool crosses(const SplitLeak& leak) { return (leak.train > 0) + (leak.valid > 0) + (leak.test > 0) > 1; }

void addSets(const Dataset& dataset, const std::vector<ClipSet>& sets, LeakKind kind,
             std::vector<SplitLeak>& leaks) {
    for (const ClipSet& set : sets)
        if (SplitLeak leak = leakOf(dataset, set, kind); crosses(leak)) leaks.push_back(std::move(leak));
}

}  // namespace

std::string_view leakKindName(LeakKind kind) {
    constexpr std::array<std::string_view, 3> kNames{"group", "identical_audio", "near_duplicate"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<SplitLeak> groupLeaks(const Dataset& dataset) {
    std::unordered_map<std::string, ClipSet> clipsOfGroup;
    const std::vector<Leak> found = findLeaks(dataset);
    for (const Leak& leak : found) clipsOfGroup[leak.group];
    for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
        if (dataset.clips[i].group < 0) continue;
        const auto group =
            clipsOfGroup.find(dataset.groups[static_cast<std::size_t>(dataset.clips[i].group)]);
        if (group != clipsOfGroup.end()) group->second.push_back(i);
    }
    std::vector<SplitLeak> leaks;
    for (const Leak& leak : found) {
        leaks.push_back(leakOf(dataset, clipsOfGroup[leak.group], LeakKind::Group));
        leaks.back().name = printable(leak.group);
    }
    return leaks;
}

std::vector<SplitLeak> auditSplit(const Dataset& dataset, std::span<const ClipFacts> facts) {
    if (facts.size() != dataset.clips.size())
        throw std::invalid_argument(std::to_string(dataset.clips.size()) + " clips, but facts of " +
                                    std::to_string(facts.size()));
    std::vector<SplitLeak> leaks = groupLeaks(dataset);
    addSets(dataset, identicalClips(facts), LeakKind::IdenticalAudio, leaks);
    addSets(dataset, nearDuplicates(facts), LeakKind::NearDuplicate, leaks);
    return leaks;
}

}  // namespace melscope
