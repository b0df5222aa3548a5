// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/group_by.h"

#include <algorithm>

#include "core/dataset/candidate.h"
#include "core/dataset/sorted_names.h"

namespace melscope {

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
    const auto samePath = [](const Clip& a, const Clip& b) { return a.path == b.path; };
    const auto& clips = dataset.clips;
    if (dataset.groups.empty() && std::ranges::adjacent_find(clips, samePath) != clips.end())
        regroup(dataset, GroupBy::Recording);
}

}  // namespace melscope
