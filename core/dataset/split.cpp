// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/setting_field.h"
#include "core/dataset/clip_units.h"
#include "core/dataset/split_report.h"
#include "core/dataset/stratify.h"

namespace melscope {

namespace {

void checkShare(const char* name, double share) {
    if (!(share >= 0 && share <= 1))
        throw std::invalid_argument(std::string(name) + " must be a share from 0 to 1, not " +
                                    numberText(share));
}

void checkSettings(const SplitSettings& settings) {
    checkShare("train", settings.train);
    checkShare("valid", settings.valid);
    checkShare("test", settings.test);
    const double sum = settings.train + settings.valid + settings.test;
    if (std::abs(sum - 1) > 1e-6)
        throw std::invalid_argument("train, valid and test must sum to 1, not " + numberText(sum));
    if (settings.train <= 0) throw std::invalid_argument("train must be above 0");
    for (const int fold : settings.validFolds)
        if (std::count(settings.testFolds.begin(), settings.testFolds.end(), fold) > 0)
            throw std::invalid_argument("fold " + std::to_string(fold) +
                                        " cannot be both for validation and for test");
}

bool anySplitGiven(const Dataset& dataset, std::span<const std::size_t> clips) {
    return std::any_of(clips.begin(), clips.end(),
                       [&](std::size_t i) { return dataset.clips[i].split != Split::None; });
}

SplitBy resolve(const Dataset& dataset, const SplitSettings& settings, std::span<const std::size_t> clips) {
    if (settings.by != SplitBy::Auto) return settings.by;
    if (!settings.validFolds.empty() || !settings.testFolds.empty()) return SplitBy::Folds;
    if (anySplitGiven(dataset, clips)) return SplitBy::Column;
    if (foldsOf(dataset).size() > 1) return SplitBy::Folds;
    return countGroups(dataset, clips) > 1 ? SplitBy::Groups : SplitBy::Stratified;
}

/// Whole groups of these clips to train, valid and test.
void splitByGroups(Dataset& dataset, std::span<const std::size_t> clips, double valid, double test,
                   std::uint64_t seed) {
    constexpr std::array<Split, 3> kSides = {Split::Train, Split::Valid, Split::Test};
    const std::array<double, 3> shares = {1 - valid - test, valid, test};
    const std::vector<ClipUnit> units = unitsOf(dataset, clips);
    Random random({.seed = seed, .epoch = 0, .item = 0, .purpose = Purpose::Split});
    std::vector<int> sides = distributeUnits(units, dataset.classes.size(), shares, random);
    bringClassesToFirstSide(units, dataset.classes.size(), shares, sides);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const std::size_t clip : units[unit].clips)
            dataset.clips[clip].split = kSides[static_cast<std::size_t>(sides[unit])];
}

/// Holds a share of these clips out for validation, whole groups if there are any; the rest is train.
/// @return how, nothing if none was to be held out.
std::optional<SplitBy> holdOutRest(Dataset& dataset, std::span<const std::size_t> clips,
                                   const SplitSettings& settings) {
    const bool groups = settings.valid > 0 && countGroups(dataset, clips) > 1;
    if (groups)
        splitByGroups(dataset, clips, settings.valid, 0, settings.seed);
    else
        splitStratified(dataset, clips, settings.valid, 0, settings.seed);
    if (settings.valid <= 0) return std::nullopt;
    return groups ? SplitBy::Groups : SplitBy::Stratified;
}

std::vector<std::size_t> clipsWith(const Dataset& dataset, std::span<const std::size_t> clips, Split split) {
    std::vector<std::size_t> found;
    std::copy_if(clips.begin(), clips.end(), std::back_inserter(found),
                 [&](std::size_t i) { return dataset.clips[i].split == split; });
    return found;
}

SplitReport splitByColumn(Dataset& dataset, std::span<const std::size_t> clips,
                          const SplitSettings& settings) {
    if (!anySplitGiven(dataset, clips))
        throw DatasetError("no clip says whether it is for train, valid or test");
    for (const std::size_t i : clips)
        if (dataset.clips[i].split == Split::None) dataset.clips[i].split = Split::Train;
    SplitReport way{.by = SplitBy::Column};
    if (clipsWith(dataset, clips, Split::Valid).empty())
        way.rest = holdOutRest(dataset, clipsWith(dataset, clips, Split::Train), settings);
    return way;
}

void checkFolds(const std::vector<int>& wanted, const std::vector<int>& folds) {
    for (const int fold : wanted)
        if (!std::binary_search(folds.begin(), folds.end(), fold))
            throw DatasetError("no clip is in fold " + std::to_string(fold) + "; there is " +
                               foldNames(folds));
}

/// Takes the highest fold that is left.
std::vector<int> takeHighest(std::vector<int>& folds) {
    const int highest = folds.back();
    folds.pop_back();
    return {highest};
}

bool holds(const std::vector<int>& folds, int fold) {
    return std::find(folds.begin(), folds.end(), fold) != folds.end();
}

SplitReport splitByFolds(Dataset& dataset, std::span<const std::size_t> clips,
                         const SplitSettings& settings) {
    std::vector<int> folds = foldsOf(dataset);
    if (folds.empty()) throw DatasetError("no clip has a fold");
    checkFolds(settings.validFolds, folds);
    checkFolds(settings.testFolds, folds);
    std::vector<int> valid = settings.validFolds;
    std::vector<int> test = settings.testFolds;
    if (valid.empty() && test.empty()) {
        const std::size_t needed = 1u + (settings.valid > 0 ? 1 : 0) + (settings.test > 0 ? 1 : 0);
        if (folds.size() < needed)
            throw DatasetError("there is only " + foldNames(folds) + ", too few to hold one out");
        if (settings.test > 0) test = takeHighest(folds);
        if (settings.valid > 0) valid = takeHighest(folds);
    }
    for (const std::size_t i : clips) {
        Clip& clip = dataset.clips[i];
        clip.split =
            holds(valid, clip.fold) ? Split::Valid : (holds(test, clip.fold) ? Split::Test : Split::Train);
    }
    SplitReport way{.by = SplitBy::Folds, .validFolds = valid, .testFolds = test};
    if (valid.empty()) way.rest = holdOutRest(dataset, clipsWith(dataset, clips, Split::Train), settings);
    return way;
}

SplitReport splitByWholeGroups(Dataset& dataset, std::span<const std::size_t> clips,
                               const SplitSettings& settings) {
    const std::size_t groups = countGroups(dataset, clips);
    const std::size_t sides = 1u + (settings.valid > 0 ? 1 : 0) + (settings.test > 0 ? 1 : 0);
    if (groups == 0) throw DatasetError("no clip belongs to a group");
    if (groups < sides)
        throw DatasetError("there " + std::string(groups == 1 ? "is only one group" : "are only two groups") +
                           ", too few for a split into " + std::to_string(sides) + " parts");
    splitByGroups(dataset, clips, settings.valid, settings.test, settings.seed);
    return {.by = SplitBy::Groups};
}

}  // namespace

SplitReport assignSplits(Dataset& dataset, const SplitSettings& settings) {
    checkSettings(settings);
    const std::vector<std::size_t> clips = labelledClips(dataset);
    if (clips.empty()) throw DatasetError("there is no labelled clip to divide");
    for (Clip& clip : dataset.clips)
        if (clip.label < 0) clip.split = Split::None;
    SplitReport way{.by = SplitBy::Stratified};
    switch (resolve(dataset, settings, clips)) {
        case SplitBy::Column:
            way = splitByColumn(dataset, clips, settings);
            break;
        case SplitBy::Folds:
            way = splitByFolds(dataset, clips, settings);
            break;
        case SplitBy::Groups:
            way = splitByWholeGroups(dataset, clips, settings);
            break;
        default:
            splitStratified(dataset, clips, settings.valid, settings.test, settings.seed);
    }
    const SplitReport report = reportSplit(dataset, std::move(way));
    if (report.train.clips == 0) throw DatasetError(describeWay(report) + ": no clip is left to train on");
    return report;
}

std::vector<Leak> findLeaks(const Dataset& dataset) {
    std::vector<Leak> sides(dataset.groups.size());
    for (const Clip& clip : dataset.clips) {
        if (clip.group < 0) continue;
        Leak& counts = sides[static_cast<std::size_t>(clip.group)];
        if (clip.split == Split::Train) ++counts.train;
        if (clip.split == Split::Valid) ++counts.valid;
        if (clip.split == Split::Test) ++counts.test;
    }
    std::vector<Leak> leaks;
    for (std::size_t group = 0; group < sides.size(); ++group) {
        const int reached = (sides[group].train > 0) + (sides[group].valid > 0) + (sides[group].test > 0);
        if (reached < 2) continue;
        leaks.push_back(sides[group]);
        leaks.back().group = dataset.groups[group];
    }
    return leaks;
}

}  // namespace melscope
