// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does with a project, timed on one of a million clips:
//
//     build/release/bin/project_bench big.melscope
//
// One JSON object a line: what, and how long it took in ms (the median of several) or how large it is in MiB.
// Labels some clips and takes that back. tests/acceptance/million_rows.py makes such a project and judges the
// figures.

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/project/clip_table.h"
#include "core/project/labels.h"

namespace {

using namespace melscope;
using Clock = std::chrono::steady_clock;

void print(const std::string& what, const char* unit, double value) {
    std::printf("{\"what\": \"%s\", \"%s\": %.3f}\n", what.c_str(), unit, value);
    std::fflush(stdout);
}

/// Median of the times of several calls, in ms.
template <class Work>
void measure(const std::string& what, int times, Work work) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto begin = Clock::now();
        work(i);
        taken.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::ranges::nth_element(taken, taken.begin() + times / 2);
    print(what, "ms", taken[static_cast<std::size_t>(times / 2)]);
}

/// What this process holds now, in MiB.
double residentSize() {
    malloc_trim(0);
    std::ifstream file("/proc/self/statm");
    double pages = 0;
    file >> pages >> pages;
    return pages * 4096 / (1 << 20);
}

void measureQueries(const ClipTable& table) {
    const std::vector<std::pair<const char*, ClipFilter>> filters = {
        {"class", {.classRow = table.classes().front().row}},
        {"unlabelled", {.label = LabelState::Unlabelled}},
        {"group", {.group = table.groups().empty() ? 0 : table.groups().front().row}},
        {"fold", {.fold = 1}},
        {"note", {.withNote = true}},
        {"text of one letter", {.text = "7"}},
        {"text", {.text = "99"}},
        {"text of all", {.text = ".WAV"}},
        {"text of none", {.text = "no such thing"}}};
    for (const auto& [name, filter] : filters)
        measure(std::string("filter by ") + name, 5, [&](int) { return table.find(filter).size(); });
    const std::vector<std::pair<const char*, ClipOrder>> orders = {{"path", ClipOrder::Path},
                                                                   {"label", ClipOrder::Label},
                                                                   {"labelled by", ClipOrder::LabelledBy},
                                                                   {"group", ClipOrder::Group},
                                                                   {"time", ClipOrder::LabelTime},
                                                                   {"fold", ClipOrder::Fold},
                                                                   {"split", ClipOrder::Split},
                                                                   {"seconds", ClipOrder::Seconds},
                                                                   {"begin", ClipOrder::Begin},
                                                                   {"rate", ClipOrder::SampleRate}};
    for (const auto& [name, order] : orders)
        measure(std::string("sort by ") + name, 5,
                [&](int) { return table.find({}, order, Direction::Descending).size(); });
    measure("filter by text and sort by group", 5,
            [&](int) { return table.find({.text = "9"}, ClipOrder::Group).size(); });
    measure("counts", 5, [&](int) { return table.counts().clips; });
}

void measurePages(const ClipTable& table) {
    const std::vector<std::int64_t> clips = table.find({}, ClipOrder::Label);
    if (clips.size() < 100) return;
    measure("page of 100 rows", 101, [&](int i) {
        const std::size_t begin = (clips.size() - 100) / 101 * static_cast<std::size_t>(i);
        for (std::size_t at = begin; at < begin + 100; ++at) (void)table.row(clips[at]);
    });
}

void measureEdits(Project& project, ClipTable& table) {
    constexpr int kEdits = 51;
    const std::vector<std::int64_t> clips = table.find({});
    const auto clipOf = [&](int i) {
        return clips[clips.size() / (kEdits + 1) * static_cast<std::size_t>(i)];
    };
    measure("label", kEdits, [&](int i) {
        const std::int64_t clip = clipOf(i);
        labelClips(project, {&clip, 1}, "bench");
    });
    measure("refresh after 51 labels", 1, [&](int) { table.refresh(project); });
    std::vector<double> refreshes;
    for (int i = 0; i < kEdits; ++i) {
        undo(project);
        const auto begin = Clock::now();
        table.refresh(project);
        refreshes.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    std::ranges::nth_element(refreshes, refreshes.begin() + kEdits / 2);
    print("refresh after an undo", "ms", refreshes[kEdits / 2]);
    splitClip(project, clips.front(), table.row(clips.front()).seconds / 2);
    measure("refresh after a split", 1, [&](int) { table.refresh(project); });
    undo(project);
    measure("refresh of what has not changed", 5, [&](int) { table.refresh(project); });
    const std::size_t count = std::min<std::size_t>(clips.size(), 1000);
    labelClips(project, std::span(clips).first(count), "bench");
    measure("refresh after 1000 labels", 1, [&](int) { table.refresh(project); });
    undo(project);
}

void measureAll(const char* file) {
    measure("open", 3, [&](int) { return Project::open(file).readOnlyBecause().size(); });
    Project project = Project::open(file);
    const double before = residentSize();
    auto begin = Clock::now();
    ClipTable table(project);
    print("table load", "ms", std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    print("table", "MiB", residentSize() - before);
    measureQueries(table);
    measurePages(table);
    measureEdits(project, table);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    print("peak of the process", "MiB", static_cast<double>(usage.ru_maxrss) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: project_bench PROJECT.melscope\n");
        return 2;
    }
    try {
        measureAll(argv[1]);
        return 0;
    } catch (const Error& problem) {
        std::fprintf(stderr, "project_bench: %s\n", problem.what());
        return 1;
    }
}
