// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/candidate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/text.h"

namespace melscope {

namespace {

constexpr double kHighestFold = 999'999;

constexpr std::array<std::pair<std::string_view, Split>, 9> kSplitNames = {{
    {"train", Split::Train},
    {"training", Split::Train},
    {"valid", Split::Valid},
    {"validation", Split::Valid},
    {"val", Split::Valid},
    {"dev", Split::Valid},
    {"test", Split::Test},
    {"testing", Split::Test},
    {"eval", Split::Test},
}};

std::string quoted(std::string_view text) { return "\"" + printable(text.substr(0, 80)) + "\""; }

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::optional<int> parseFold(std::string_view text) {
    double value = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole =
        failure == std::errc() && end == text.data() + text.size() && value == std::floor(value);
    if (!whole || value < 0 || value > kHighestFold) return std::nullopt;
    return static_cast<int>(value);
}

std::optional<Split> parseSplit(std::string_view text) {
    const std::string lower = lowerCase(text);
    const auto found = std::find_if(kSplitNames.begin(), kSplitNames.end(),
                                    [&](const auto& entry) { return entry.first == lower; });
    if (found == kSplitNames.end()) return std::nullopt;
    return found->second;
}

std::optional<double> parseSeconds(std::string_view text) {
    std::string number(trimmed(text));
    if (number.find('.') == number.npos) std::replace(number.begin(), number.end(), ',', '.');
    double value = -1;
    const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (failure != std::errc() || end != number.data() + number.size()) return std::nullopt;
    if (!(value >= 0) || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string addCandidate(Candidates& candidates, std::string path, std::int64_t line,
                         const Labelling& written, Unlabelled unlabelled) {
    const std::string_view label = trimmed(written.label);
    const std::string_view group = trimmed(written.group);
    const std::string_view foldText = trimmed(written.fold);
    const std::string_view splitText = trimmed(written.split);
    if (label.empty() && unlabelled == Unlabelled::LeaveOut) return "no label";
    const std::optional<int> fold = foldText.empty() ? -1 : parseFold(foldText);
    if (!fold) return "the fold " + quoted(foldText) + " is not a whole number";
    const std::optional<Split> split = splitText.empty() ? Split::None : parseSplit(splitText);
    if (!split) return "the split " + quoted(splitText) + " is none of train, valid and test";
    candidates.clips.push_back({.path = std::move(path),
                                .range = written.range,
                                .source = static_cast<int>(std::ssize(candidates.sources)) - 1,
                                .line = line,
                                .label = label.empty() ? -1 : candidates.classes.indexOf(std::string(label)),
                                .group = group.empty() ? -1 : candidates.groups.indexOf(std::string(group)),
                                .fold = *fold,
                                .split = *split});
    return {};
}

}  // namespace melscope
