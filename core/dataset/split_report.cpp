// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split_report.h"

#include <cmath>
#include <set>

#include "core/base/text.h"

namespace melscope {

namespace {

std::string joinedNames(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : (i + 1 == names.size() ? " and " : ", ")) + names[i];
    return list;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string percent(std::size_t part, std::size_t whole) {
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part > 0 && share < 0.5) return "under 1 %";
    return std::to_string(std::lround(share)) + " %";
}

constexpr std::size_t kNamed = 3;

/// What is on this side, and which classes have clips, but none here.
SplitSide sideOf(const Dataset& dataset, const std::vector<std::int64_t>& counts, Split split) {
    SplitSide side;
    std::vector<bool> present(dataset.classes.size(), false);
    for (const Clip& clip : dataset.clips) {
        if (clip.split != split) continue;
        ++side.clips;
        if (clip.label >= 0) present[static_cast<std::size_t>(clip.label)] = true;
    }
    for (std::size_t label = 0; label < present.size(); ++label) {
        if (present[label] || counts[label] == 0) continue;
        if (++side.missingClasses <= kNamed) side.missing.push_back(printable(dataset.classes[label]));
    }
    return side;
}

void countGroups(const Dataset& dataset, SplitReport& report) {
    std::set<int> groups;
    std::set<int> valid;
    std::set<int> test;
    for (const Clip& clip : dataset.clips) {
        if (clip.group < 0 || clip.label < 0) continue;
        groups.insert(clip.group);
        if (clip.split == Split::Valid) valid.insert(clip.group);
        if (clip.split == Split::Test) test.insert(clip.group);
    }
    report.groups = groups.size();
    report.validGroups = valid.size();
    report.testGroups = test.size();
}

std::string describeMissing(const SplitSide& side, const char* where) {
    if (side.missingClasses == 0) return {};
    std::vector<std::string> names = side.missing;
    const bool all = names.size() == side.missingClasses;
    std::string list = joinedNames(names);
    if (!all) {
        list.clear();
        for (const std::string& name : names) list += name + ", ";
        list += "...";
    }
    return "; " + counted(side.missingClasses, "class has", "classes have") + " no clip " + where + " (" +
           list + ")";
}

std::string describeFolds(const SplitReport& report) {
    std::string way = "split by folds";
    if (!report.validFolds.empty()) way += ", " + foldNames(report.validFolds) + " for validation";
    if (!report.testFolds.empty()) way += ", " + foldNames(report.testFolds) + " for test";
    return way;
}

std::string describeGroups(const SplitReport& report) {
    std::string way = "split by groups, " + std::to_string(report.validGroups) + " of " +
                      std::to_string(report.groups) + " held out for validation";
    if (report.testGroups > 0) way += " and " + std::to_string(report.testGroups) + " for test";
    return way;
}

std::string describeRest(const SplitReport& report) {
    if (!report.rest) return {};
    return *report.rest == SplitBy::Groups ? ", for validation whole groups of the rest"
                                           : ", for validation a share of each class of the rest";
}

}  // namespace

std::vector<int> foldsOf(const Dataset& dataset) {
    std::set<int> folds;
    for (const Clip& clip : dataset.clips)
        if (clip.label >= 0 && clip.fold >= 0) folds.insert(clip.fold);
    return {folds.begin(), folds.end()};
}

std::string foldNames(const std::vector<int>& folds) {
    std::vector<std::string> names;
    for (const int fold : folds) names.push_back(std::to_string(fold));
    return (folds.size() == 1 ? "fold " : "folds ") + joinedNames(names);
}

SplitReport reportSplit(const Dataset& dataset, SplitReport way) {
    const std::vector<std::int64_t> counts = dataset.classCounts();
    way.train = sideOf(dataset, counts, Split::Train);
    way.valid = sideOf(dataset, counts, Split::Valid);
    way.test = sideOf(dataset, counts, Split::Test);
    way.unlabelled = dataset.clips.size() - way.train.clips - way.valid.clips - way.test.clips;
    way.leaks = findLeaks(dataset).size();
    if (way.by == SplitBy::Groups) countGroups(dataset, way);
    return way;
}

std::string describeWay(const SplitReport& report) {
    switch (report.by) {
        case SplitBy::Column:
            return "split as given" + describeRest(report);
        case SplitBy::Folds:
            return describeFolds(report) + describeRest(report);
        case SplitBy::Groups:
            return describeGroups(report);
        default:
            return "split by chance within each class";
    }
}

std::string describeSplit(const SplitReport& report) {
    const SplitSide &train = report.train, &valid = report.valid, &test = report.test;
    const std::size_t all = train.clips + valid.clips + test.clips;
    const auto share = [&](const SplitSide& side) {
        return ", " + std::to_string(side.clips) + " (" + percent(side.clips, all) + ")";
    };
    std::string sentence =
        describeWay(report) + ": " + counted(train.clips, "clip", "clips") + " to train on";
    if (valid.clips > 0) sentence += share(valid) + " to validate with";
    if (test.clips > 0) sentence += share(test) + " to test with";
    sentence += describeMissing(train, "to train on");
    if (valid.clips > 0) sentence += describeMissing(valid, "to validate with");
    if (test.clips > 0) sentence += describeMissing(test, "to test with");
    if (report.unlabelled > 0)
        sentence += "; " + counted(report.unlabelled, "clip has", "clips have") + " no label";
    if (report.leaks > 0)
        sentence += "; " + counted(report.leaks, "group is", "groups are") + " on more than one side";
    return sentence;
}

}  // namespace melscope
