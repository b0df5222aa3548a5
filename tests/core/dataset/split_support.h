// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/dataset/dataset.h"

namespace melscope::test {

/// Adds `count` clips of a class and a group (-1 for none); names are numbered.
inline void addClips(Dataset& dataset, int label, int group, int count) {
    for (int i = 0; i < count; ++i) {
        Clip clip;
        clip.path = "clip" + std::to_string(dataset.clips.size()) + ".wav";
        clip.id = clipId(clip.path, clip.range);
        clip.label = label;
        clip.group = group;
        dataset.clips.push_back(clip);
    }
    const auto grow = [](std::vector<std::string>& names, int index, const char* prefix) {
        while (static_cast<int>(names.size()) <= index)
            names.push_back(prefix + std::to_string(names.size()));
    };
    grow(dataset.classes, label, "class");
    grow(dataset.groups, group, "group");
}

/// Clips on one side.
inline std::size_t count(const Dataset& dataset, Split split) { return dataset.clipsOf(split).size(); }

/// Clips of a class on one side.
inline int count(const Dataset& dataset, Split split, int label) {
    return static_cast<int>(std::count_if(dataset.clips.begin(), dataset.clips.end(), [&](const Clip& clip) {
        return clip.split == split && clip.label == label;
    }));
}

/// 60 groups of 10 to 60 clips over 8 unequal classes, a group holding one to three of them.
inline Dataset manyGroups(std::uint64_t seed) {
    Random random({.seed = seed, .epoch = 0, .item = 0, .purpose = Purpose::DemoSounds});
    Dataset dataset;
    for (int group = 0; group < 60; ++group)
        for (auto classes = random.integer(1, 4); classes > 0; --classes)
            addClips(dataset, static_cast<int>(8 * random.unit() * random.unit()), group,
                     static_cast<int>(random.integer(10, 21)));
    while (dataset.classes.size() < 8)
        dataset.classes.push_back("class" + std::to_string(dataset.classes.size()));
    return dataset;
}

}  // namespace melscope::test
