// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip_columns.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "core/dataset/natural_order.h"

namespace melscope {

namespace {

struct SplitPath {
    std::string_view folder;
    std::string_view name;
};

SplitPath splitPath(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos) return {{}, path};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

/// The recordings of one folder, [begin, end) in the order they were read.
struct FolderRun {
    std::string_view folder;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Neighbours mostly share their folder: only names within one and folders are then compared, not whole
/// paths.
std::vector<FolderRun> folderRuns(const RecordingColumns& recordings) {
    std::vector<FolderRun> runs;
    for (std::size_t at = 0; at < recordings.size(); ++at) {
        const std::string_view folder = splitPath(recordings.path(at)).folder;
        if (runs.empty() || runs.back().folder != folder) runs.push_back({folder, at, at});
        runs.back().end = at + 1;
    }
    return runs;
}

bool comesBefore(std::string_view a, std::string_view b) {
    return naturalLess(splitPath(a).name, splitPath(b).name);
}

}  // namespace

void ClipColumns::resize(std::size_t count) {
    // Room for clips that are split off, which costs nothing until it is used; not twice as much, as vectors
    // take.
    const auto grow = [count](auto& column, auto empty) {
        if (column.capacity() < count) column.reserve(count + count / 16);
        column.resize(count, empty);
    };
    grow(recordings, 0u);
    grow(begins, 0.0);
    grow(ends, -1.0);
    grow(seconds, 0.0);
    grow(classes, 0u);
    grow(authors, 0u);
    grow(labelTimes, kNoTime);
    grow(groups, 0u);
    grow(folds, -1);
    grow(splits, Split::None);
    grow(flags, std::uint8_t{0});
}

std::pair<std::size_t, std::size_t> TableColumns::tagsOf(std::size_t clip) const {
    const auto& all = clips.tagsOfClips;
    const auto first = std::ranges::lower_bound(all, clip, {}, [](const auto& tag) { return tag.first; });
    const auto last = std::find_if(first, all.end(), [&](const auto& tag) { return tag.first != clip; });
    return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - all.begin())};
}

void rankPaths(RecordingColumns& recordings) {
    std::vector<FolderRun> runs = folderRuns(recordings);
    std::ranges::stable_sort(runs, naturalLess, &FolderRun::folder);
    std::vector<std::uint32_t> order;
    order.reserve(recordings.size());
    const auto path = [&](std::uint32_t at) { return recordings.path(at); };
    for (std::size_t run = 0; run < runs.size();) {
        const std::string_view folder = runs[run].folder;
        const auto begin = static_cast<std::ptrdiff_t>(order.size());
        for (; run < runs.size() && runs[run].folder == folder; ++run)
            for (std::size_t at = runs[run].begin; at < runs[run].end; ++at)
                order.push_back(static_cast<std::uint32_t>(at));
        std::ranges::sort(order.begin() + begin, order.end(), comesBefore, path);
    }
    recordings.ranks.resize(recordings.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        recordings.ranks[order[place]] = static_cast<std::uint32_t>(place);
}

void orderClips(TableColumns& columns) {
    const ClipColumns& clips = columns.clips;
    const auto rankOf = [&](std::uint32_t clip) { return columns.recordings.ranks[clips.recordings[clip]]; };
    // Counted by recording, then by begin within one: a recording has few clips.
    std::vector<std::uint32_t> ends(columns.recordings.size() + 1, 0);
    for (std::uint32_t clip = 0; clip < clips.size(); ++clip) ++ends[rankOf(clip) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    columns.byPath.resize(clips.size());
    std::vector<std::uint32_t> next(ends.begin(), ends.end() - 1);
    for (std::uint32_t clip = 0; clip < clips.size(); ++clip) columns.byPath[next[rankOf(clip)]++] = clip;
    const std::span order(columns.byPath);
    for (std::size_t rank = 0; rank + 1 < ends.size(); ++rank)
        if (ends[rank + 1] - ends[rank] > 1)
            std::ranges::stable_sort(order.subspan(ends[rank], ends[rank + 1] - ends[rank]), {},
                                     [&](std::uint32_t clip) { return clips.begins[clip]; });
}

}  // namespace melscope
