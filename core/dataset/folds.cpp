// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/dataset/clip_units.h"
#include "core/dataset/split.h"
#include "core/dataset/split_report.h"
#include "core/dataset/stratify.h"

namespace melscope {

namespace {

constexpr std::size_t kMostGroupsOneByOne = 12;
constexpr int kUsualFolds = 5;

void checkCount(int k, std::size_t most, const std::string& what) {
    if (static_cast<std::size_t>(k) > most)
        throw DatasetError("cannot make " + std::to_string(k) + " folds of " + std::to_string(most) + " " +
                           what);
}

std::vector<std::string> numberedNames(int k) {
    std::vector<std::string> names;
    for (int i = 1; i <= k; ++i) names.push_back("part " + std::to_string(i));
    return names;
}

/// Each ready-made fold, or, if fewer are asked for, several together: the first with the k-th next and so
/// on.
FoldAssignment byFolds(const Dataset& dataset, const std::vector<int>& folds, int k) {
    if (k > 0) checkCount(k, folds.size(), "ready-made folds");
    const std::size_t count = k > 0 ? static_cast<std::size_t>(k) : folds.size();
    FoldAssignment assignment;
    std::map<int, int> place;
    std::vector<std::vector<int>> together(count);
    for (std::size_t i = 0; i < folds.size(); ++i) {
        place[folds[i]] = static_cast<int>(i % count);
        together[i % count].push_back(folds[i]);
    }
    for (const auto& members : together) assignment.names.push_back(foldNames(members));
    for (const Clip& clip : dataset.clips)
        assignment.foldOfClip.push_back(clip.label >= 0 && clip.fold >= 0 ? place[clip.fold] : -1);
    assignment.explanation = "by the " + std::to_string(folds.size()) + " ready-made folds";
    if (count < folds.size()) assignment.explanation += ", put together to " + std::to_string(count);
    return assignment;
}

/// Each group held out once. Clips without a group are always trained on.
FoldAssignment groupByGroup(const Dataset& dataset, const std::vector<std::size_t>& clips) {
    FoldAssignment assignment;
    assignment.foldOfClip.assign(dataset.clips.size(), -1);
    std::map<int, int> place;
    for (const std::size_t i : clips)
        if (dataset.clips[i].group >= 0) place[dataset.clips[i].group] = 0;
    for (auto& [group, fold] : place) {
        fold = static_cast<int>(assignment.names.size());
        assignment.names.push_back("group " + printable(dataset.groups[static_cast<std::size_t>(group)]));
    }
    for (const std::size_t i : clips)
        if (dataset.clips[i].group >= 0) assignment.foldOfClip[i] = place[dataset.clips[i].group];
    assignment.explanation = "one group held out at a time, " + std::to_string(place.size()) + " in all";
    return assignment;
}

FoldAssignment byGroups(const Dataset& dataset, const std::vector<std::size_t>& clips, int k,
                        std::uint64_t seed) {
    const std::vector<ClipUnit> units = unitsOf(dataset, clips);
    checkCount(k, units.size(), "groups");
    const std::vector<double> shares(static_cast<std::size_t>(k), 1.0 / k);
    Random random({.seed = seed, .epoch = 0, .item = 1, .purpose = Purpose::Split});
    const std::vector<int> sides = distributeUnits(units, dataset.classes.size(), shares, random);
    FoldAssignment assignment;
    assignment.foldOfClip.assign(dataset.clips.size(), -1);
    assignment.names = numberedNames(k);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const std::size_t clip : units[unit].clips) assignment.foldOfClip[clip] = sides[unit];
    assignment.explanation = std::to_string(countGroups(dataset, clips)) + " groups in " + std::to_string(k) +
                             " parts balanced by class, one held out at a time";
    return assignment;
}

FoldAssignment byChance(const Dataset& dataset, const std::vector<std::size_t>& clips, int k,
                        std::uint64_t seed) {
    checkCount(k, clips.size(), "labelled clips");
    FoldAssignment assignment;
    assignment.foldOfClip.assign(dataset.clips.size(), -1);
    assignment.names = numberedNames(k);
    foldStratified(dataset, clips, k, seed, assignment.foldOfClip);
    assignment.explanation = std::to_string(clips.size()) + " clips in " + std::to_string(k) +
                             " parts by chance within each class, one held out at a time";
    return assignment;
}

}  // namespace

FoldAssignment assignFolds(const Dataset& dataset, int k, std::uint64_t seed) {
    if (k < 0 || k == 1)
        throw DatasetError("cross-validation needs at least 2 folds, not " + std::to_string(k));
    const std::vector<std::size_t> clips = labelledClips(dataset);
    const std::vector<int> folds = foldsOf(dataset);
    const std::size_t groups = countGroups(dataset, clips);
    if (folds.size() > 1) return byFolds(dataset, folds, k);
    if (groups > 1 && groups <= kMostGroupsOneByOne && (k == 0 || static_cast<std::size_t>(k) == groups))
        return groupByGroup(dataset, clips);
    const int count = k > 0 ? k : kUsualFolds;
    return groups > 1 ? byGroups(dataset, clips, count, seed) : byChance(dataset, clips, count, seed);
}

}  // namespace melscope
