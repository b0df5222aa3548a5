// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/group_by.h"

#include <algorithm>
#include <span>

#include "core/dataset/candidate.h"
#include "core/dataset/sorted_names.h"

namespace melscope {

namespace {

void groupTogether(std::span<Clip> recording, NameList& names) {
    const auto known = std::ranges::find_if(recording, [](const Clip& clip) { return clip.group >= 0; });
    const int group =
        known != recording.end() ? known->group : names.indexOf(recording.front().path.native());
    for (Clip& clip : recording)
        if (clip.group < 0) clip.group = group;
}

}  // namespace

void regroup(Dataset& dataset, GroupBy by) {
    if (by == GroupBy::Given) return;
    NameList names;
    for (Clip& clip : dataset.clips) {
        const std::string path =
            by == GroupBy::Recording ? clip.path.native() : clip.path.parent_path().native();
        clip.group = names.indexOf(path.empty() ? "." : path);
    }
    dataset.groups = sortNames(names.names(), dataset.clips, &Clip::group);
}

void groupStretches(Dataset& dataset) {
    NameList names(dataset.groups);
    auto& clips = dataset.clips;
    for (auto first = clips.begin(); first != clips.end();) {
        const auto last = std::find_if(
            first, clips.end(), [&](const Clip& clip) { return clip.path.native() != first->path.native(); });
        if (last - first > 1) groupTogether({first, last}, names);
        first = last;
    }
    dataset.groups = sortNames(names.names(), clips, &Clip::group);
}

}  // namespace melscope
