// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/inspection.h"

#include <algorithm>

namespace melscope {

namespace {

constexpr std::size_t kNamed = 3;

std::vector<std::int64_t> rowsOf(const SeenClips& seen, const std::vector<std::size_t>& clips) {
    std::vector<std::int64_t> rows;
    rows.reserve(clips.size());
    for (const std::size_t clip : clips) rows.push_back(seen.clips.rows[clip]);
    return rows;
}

void add(const SeenClips& seen, const SplitLeak& leak, std::vector<FoundLeak>& found) {
    if (found.empty() || found.back().kind != leak.kind) found.push_back({.kind = leak.kind});
    FoundLeak& sum = found.back();
    if (sum.sets < kNamed) sum.names += (sum.names.empty() ? "" : ", ") + leak.name;
    if (sum.sets == kNamed) sum.names += ", ...";
    ++sum.sets;
    const auto rows = rowsOf(seen, leak.clips);
    sum.clips.insert(sum.clips.end(), rows.begin(), rows.end());
}

/// What is kept together is what must not leak; given groups only if nothing else was asked for.
std::vector<SplitLeak> leaksOf(const SeenClips& seen, bool all) {
    Dataset dataset = seen.clips.dataset;
    if (seen.groupBy != GroupBy::Given) regroup(dataset, seen.groupBy);
    return all ? auditSplit(dataset, seen.known.facts) : groupLeaks(dataset);
}

}  // namespace

void lookAtFiles(SeenClips& seen, const std::stop_token& stop) {
    const std::vector<FileState> files = fileStates(seen.clips.dataset, stop);
    ProjectClips there{.dataset = std::move(seen.clips.dataset), .rows = {}};
    std::vector<Clip> clips;
    std::swap(clips, there.dataset.clips);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].bytes < 0) {
            seen.missing.push_back(seen.clips.rows[i]);
            continue;
        }
        there.dataset.clips.push_back(std::move(clips[i]));
        there.rows.push_back(seen.clips.rows[i]);
        seen.files.push_back(files[i]);
    }
    seen.clips = std::move(there);
}

Inspection inspect(const SeenClips& seen) {
    const Dataset& dataset = seen.clips.dataset;
    Inspection found{.clips = dataset.clips.size(),
                     .unheard = seen.known.unknown.size(),
                     .missing = seen.missing,
                     .groupBy = seen.groupBy};
    const bool all = found.unheard == 0 && found.clips > 0;
    if (all)
        for (HealthFinding& finding : findHealth(dataset, seen.known.facts)) {
            auto rows = rowsOf(seen, finding.clips);
            found.problems.push_back({std::move(finding), std::move(rows)});
        }
    for (const SplitLeak& leak : leaksOf(seen, all)) add(seen, leak, found.leaks);
    for (const Clip& clip : dataset.clips) {
        found.isDivided |= clip.split != Split::None;
        found.hasGroups |= clip.group >= 0 || seen.groupBy != GroupBy::Given;
    }
    const std::vector<std::int64_t> counts = dataset.classCounts();
    if (!counts.empty()) {
        const auto [fewest, most] = std::ranges::minmax(counts);
        found.fewest = fewest;
        found.most = most;
    }
    return found;
}

}  // namespace melscope
