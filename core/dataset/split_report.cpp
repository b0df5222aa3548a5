// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/base/text.h"
#include "core/dataset/split.h"

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

/// Classes that have clips elsewhere, but none on this side.
std::vector<std::string> classesMissingFrom(const Dataset& dataset, Split side) {
    std::vector<bool> present(dataset.classes.size(), false);
    for (const Clip& clip : dataset.clips)
        if (clip.label >= 0 && clip.split == side) present[static_cast<std::size_t>(clip.label)] = true;
    const std::vector<std::int64_t> counts = dataset.classCounts();
    std::vector<std::string> missing;
    for (std::size_t label = 0; label < present.size(); ++label)
        if (!present[label] && counts[label] > 0) missing.push_back(printable(dataset.classes[label]));
    return missing;
}

std::string describeMissing(const Dataset& dataset, Split side, const char* where) {
    constexpr std::size_t kShown = 3;
    std::vector<std::string> missing = classesMissingFrom(dataset, side);
    if (missing.empty()) return {};
    const std::size_t count = missing.size();
    if (count > kShown) missing.resize(kShown);
    return "; " + counted(count, "class has", "classes have") + " no clip " + where + " (" +
           (count > kShown ? missing[0] + ", " + missing[1] + ", " + missing[2] + ", ..."
                           : joinedNames(missing)) +
           ")";
}

std::string describeLeaks(const Dataset& dataset) {
    const std::size_t leaks = findLeaks(dataset).size();
    if (leaks == 0) return {};
    return "; " + counted(leaks, "group is", "groups are") + " on more than one side";
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

std::string describeGroups(const Dataset& dataset) {
    std::set<int> groups;
    std::set<int> valid;
    std::set<int> test;
    for (const Clip& clip : dataset.clips) {
        if (clip.group < 0 || clip.label < 0) continue;
        groups.insert(clip.group);
        if (clip.split == Split::Valid) valid.insert(clip.group);
        if (clip.split == Split::Test) test.insert(clip.group);
    }
    std::string how = "split by groups, " + std::to_string(valid.size()) + " of " +
                      std::to_string(groups.size()) + " held out for validation";
    if (!test.empty()) how += " and " + std::to_string(test.size()) + " for test";
    return how;
}

std::string describeSplit(const Dataset& dataset, const std::string& how) {
    const std::size_t train = dataset.clipsOf(Split::Train).size();
    const std::size_t valid = dataset.clipsOf(Split::Valid).size();
    const std::size_t test = dataset.clipsOf(Split::Test).size();
    const std::size_t all = train + valid + test;
    std::string sentence = how + ": " + counted(train, "clip", "clips") + " to train on";
    if (valid > 0)
        sentence += ", " + std::to_string(valid) + " (" + percent(valid, all) + ") to validate with";
    if (test > 0) sentence += ", " + std::to_string(test) + " (" + percent(test, all) + ") to test with";
    sentence += describeMissing(dataset, Split::Train, "to train on");
    if (valid > 0) sentence += describeMissing(dataset, Split::Valid, "to validate with");
    if (test > 0) sentence += describeMissing(dataset, Split::Test, "to test with");
    if (dataset.clips.size() > all)
        sentence += "; " + counted(dataset.clips.size() - all, "clip has", "clips have") + " no label";
    return sentence + describeLeaks(dataset);
}

}  // namespace melscope
