// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip_query.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "core/project/key_sort.h"
#include "core/project/path_search.h"

namespace melscope {

namespace {

constexpr std::uint64_t kLast = UINT64_MAX;     // key of what has no value
constexpr std::uint64_t kMostPlaces = 1 << 20;  // up to here counting is quicker than sorting

/// Keeps the clips for which `holds` is true.
template <class Holds>
void keep(std::vector<std::uint32_t>& clips, Holds holds) {
    std::erase_if(clips, [&](std::uint32_t clip) { return !holds(clip); });
}

/// Keeps the clips that have this value in a column.
template <class Column, class Value>
void keepEqual(std::vector<std::uint32_t>& clips, const Column& column, const Value& value) {
    keep(clips, [&](std::uint32_t clip) { return std::cmp_equal(column[clip], value); });
}

/// Present clips, ignored or not as the filter says.
std::vector<std::uint32_t> listed(const TableColumns& columns, IgnoredClips ignored) {
    std::vector<std::uint32_t> clips;
    clips.reserve(columns.byPath.size());
    const std::uint8_t looked = ignored == IgnoredClips::Show ? kPresent : kPresent | kIgnored;
    const std::uint8_t wanted = ignored == IgnoredClips::Only ? kPresent | kIgnored : kPresent;
    for (const std::uint32_t clip : columns.byPath)
        if ((columns.clips.flags[clip] & looked) == wanted) clips.push_back(clip);
    return clips;
}

/// For each row of a column 1 if its name contains `text`, else 0.
std::vector<std::uint8_t> findInNames(const NameColumn& names, const std::string& text) {
    std::vector<std::uint8_t> hits(names.size(), 0);
    for (std::size_t row = 1; row < names.size(); ++row)
        hits[row] = folded(names[row]).find(text) != std::string::npos ? 1 : 0;
    return hits;
}

void keepText(const TableColumns& columns, const std::string& text, std::vector<std::uint32_t>& clips) {
    const std::string needle = folded(text);
    const std::vector<std::uint8_t> inPaths = findInPaths(columns.recordings, needle);
    const std::vector<std::uint8_t> inClasses = findInNames(columns.classes, needle);
    const std::vector<std::uint8_t> inGroups = findInNames(columns.groups, needle);
    keep(clips, [&](std::uint32_t clip) {
        if (inPaths[columns.clips.recordings[clip]] != 0) return true;
        if (inClasses[columns.clips.classes[clip]] != 0 || inGroups[columns.clips.groups[clip]] != 0)
            return true;
        if ((columns.clips.flags[clip] & kHasNote) == 0) return false;
        return folded(columns.clips.notes.at(clip)).find(needle) != std::string::npos;
    });
}

void keepTagged(const TableColumns& columns, std::int64_t tag, std::vector<std::uint32_t>& clips) {
    std::vector<std::uint8_t> has(columns.clips.size(), 0);
    for (const auto& [clip, row] : columns.clips.tagsOfClips)
        if (row == tag) has[clip] = 1;
    keep(clips, [&](std::uint32_t clip) { return has[clip] != 0; });
}

/// The keys of clips that have a value: they run from `lowest` to `highest` and agree in their `sameBits`
/// last bits.
struct KeyRange {
    std::uint64_t lowest = kLast;
    std::uint64_t highest = 0;
    int sameBits = 0;
};

template <class KeyOf>
KeyRange rangeOf(const std::vector<std::uint32_t>& clips, KeyOf keyOf) {
    KeyRange range;
    std::uint64_t first = kLast;
    std::uint64_t differing = 0;
    for (const std::uint32_t clip : clips) {
        const std::uint64_t key = keyOf(clip);
        if (key == kLast) continue;
        if (first == kLast) first = key;
        differing |= key ^ first;
        range.lowest = std::min(range.lowest, key);
        range.highest = std::max(range.highest, key);
    }
    range.sameBits = differing == 0 ? 0 : std::countr_zero(differing);
    return range;
}

/// Counts how many clips stand at each place and puts them there. @param placeOf of a clip, at most `last`
template <class PlaceOf>
void countIntoPlace(std::vector<std::uint32_t>& clips, std::uint64_t last, PlaceOf placeOf) {
    std::vector<std::uint32_t> next(last + 2, 0);
    for (const std::uint32_t clip : clips) ++next[placeOf(clip) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> sorted(clips.size());
    for (const std::uint32_t clip : clips) sorted[next[placeOf(clip)]++] = clip;
    clips.swap(sorted);
}

template <class Key, class PlaceOf>
void sortIntoPlace(std::vector<std::uint32_t>& clips, std::uint64_t last, PlaceOf placeOf) {
    std::vector<KeyedRow<Key>> rows;
    rows.reserve(clips.size());
    for (const std::uint32_t clip : clips) rows.push_back({static_cast<Key>(placeOf(clip)), clip});
    sortByKey(rows, static_cast<Key>(last));
    std::ranges::transform(rows, clips.begin(), &KeyedRow<Key>::row);
}

/// Sorts clips, equal ones stay as they are. @param keyOf the key of a clip, kLast for none
template <class KeyOf>
void sortBy(std::vector<std::uint32_t>& clips, Direction direction, KeyOf keyOf) {
    const KeyRange range = rangeOf(clips, keyOf);
    if (range.highest < range.lowest) return;
    const std::uint64_t last =
        ((range.highest - range.lowest) >> range.sameBits) + 1;  // place of those without
    const auto placeOf = [&](std::uint32_t clip) {
        const std::uint64_t key = keyOf(clip);
        if (key == kLast) return last;
        const bool ascending = direction == Direction::Ascending;
        return (ascending ? key - range.lowest : range.highest - key) >> range.sameBits;
    };
    if (last <= kMostPlaces)
        countIntoPlace(clips, last, placeOf);
    else if (last <= UINT32_MAX)
        sortIntoPlace<std::uint32_t>(clips, last, placeOf);
    else
        sortIntoPlace<std::uint64_t>(clips, last, placeOf);
}

template <class Column>
auto byName(const Column& column, const NameColumn& names) {
    return [&](std::uint32_t clip) {
        const std::uint32_t rank = names.ranks()[column[clip]];
        return rank == 0 ? kLast : std::uint64_t{rank};
    };
}

}  // namespace

LabelState labelState(const ClipColumns& clips, std::size_t clip) {
    if (clips.classes[clip] == 0) return LabelState::Unlabelled;
    return clips.authors[clip] == 0 ? LabelState::BySource : LabelState::ByPerson;
}

std::vector<std::uint32_t> fitting(const TableColumns& columns, const ClipFilter& filter) {
    const ClipColumns& clips = columns.clips;
    std::vector<std::uint32_t> found = listed(columns, filter.ignored);
    if (filter.classRow) keepEqual(found, clips.classes, *filter.classRow);
    if (filter.label)
        keep(found, [&](std::uint32_t clip) { return labelState(clips, clip) == *filter.label; });
    if (filter.split) keep(found, [&](std::uint32_t clip) { return clips.splits[clip] == *filter.split; });
    if (filter.group) keepEqual(found, clips.groups, *filter.group);
    if (filter.fold) keepEqual(found, clips.folds, *filter.fold);
    if (filter.withNote) keep(found, [&](std::uint32_t clip) { return (clips.flags[clip] & kHasNote) != 0; });
    if (filter.tag) keepTagged(columns, *filter.tag, found);
    if (!filter.text.empty()) keepText(columns, filter.text, found);
    return found;
}

void sortClips(const TableColumns& columns, ClipOrder order, Direction direction,
               std::vector<std::uint32_t>& found) {
    const ClipColumns& clips = columns.clips;
    const RecordingColumns& recordings = columns.recordings;
    const auto by = [&](auto keyOf) { sortBy(found, direction, keyOf); };
    switch (order) {
        case ClipOrder::Path:
            if (direction == Direction::Descending) std::ranges::reverse(found);
            return;
        case ClipOrder::Label:
            return by(byName(clips.classes, columns.classes));
        case ClipOrder::LabelledBy:
            return by(byName(clips.authors, columns.authors));
        case ClipOrder::LabelTime:
            return by([&](std::uint32_t clip) {
                return clips.labelTimes[clip] == kNoTime ? kLast : sortKey(clips.labelTimes[clip]);
            });
        case ClipOrder::Group:
            return by(byName(clips.groups, columns.groups));
        case ClipOrder::Fold:
            return by([&](std::uint32_t clip) {
                return clips.folds[clip] < 0 ? kLast : sortKey(std::int64_t{clips.folds[clip]});
            });
        case ClipOrder::Split:
            return by([&](std::uint32_t clip) {
                return clips.splits[clip] == Split::None ? kLast
                                                         : static_cast<std::uint64_t>(clips.splits[clip]);
            });
        case ClipOrder::Begin:
            return by([&](std::uint32_t clip) { return sortKey(clips.begins[clip]); });
        case ClipOrder::Seconds:
            return by([&](std::uint32_t clip) {
                return clips.seconds[clip] > 0 ? sortKey(clips.seconds[clip]) : kLast;
            });
        case ClipOrder::SampleRate:
            return by([&](std::uint32_t clip) {
                return sortKey(std::int64_t{recordings.sampleRates[clips.recordings[clip]]});
            });
        case ClipOrder::Channels:
            return by([&](std::uint32_t clip) {
                return sortKey(std::int64_t{recordings.channels[clips.recordings[clip]]});
            });
    }
}

}  // namespace melscope
