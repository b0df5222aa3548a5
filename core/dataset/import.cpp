// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/candidate.h"
#include "core/dataset/group_by.h"
#include "core/dataset/import_folder.h"
#include "core/dataset/import_table.h"
#include "core/dataset/probe_all.h"
#include "core/dataset/sorted_names.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

void checkOptions(const ImportOptions& options) {
    std::error_code failure;
    if (options.pattern && options.table)
        throw DatasetError("either a pattern or a table labels the recordings, not both");
    if (!fs::exists(options.folder, failure))
        throw DatasetError("there is no folder " + printablePath(options.folder));
    if (!fs::is_directory(options.folder, failure))
        throw DatasetError(printablePath(options.folder) + " is not a folder");
}

Problem duplicateOf(const Candidates& candidates, const Candidate& clip, const Candidate& kept) {
    const std::string where = kept.source == clip.source ? "" : " of " + candidates.sourceOf(kept);
    return {.where = candidates.sourceOf(clip),
            .line = clip.line,
            .reason = printable(clip.path) + ": the same recording as in line " + std::to_string(kept.line) +
                      where + (kept.label == clip.label ? "" : ", but with another label")};
}

/// Sorts by path and begin; of rows that name one stretch of a recording the first is kept.
void dropDuplicates(Candidates& candidates) {
    auto& clips = candidates.clips;
    std::sort(clips.begin(), clips.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.path, a.range.begin, a.range.end, a.source, a.line) <
               std::tie(b.path, b.range.begin, b.range.end, b.source, b.line);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (kept > 0 && clips[kept - 1].path == clips[i].path && clips[kept - 1].range == clips[i].range) {
            ++candidates.tally.duplicates;
            candidates.problems.push_back(duplicateOf(candidates, clips[i], clips[kept - 1]));
        } else if (kept++ != i) {
            clips[kept - 1] = std::move(clips[i]);
        }
    }
    clips.resize(kept);
}

Clip clipOf(Candidate& candidate) {
    Clip clip;
    clip.path = std::move(candidate.path);
    clip.range = candidate.range;
    clip.id = clipId(clip.path, clip.range);
    clip.label = candidate.label;
    clip.group = candidate.group;
    clip.fold = candidate.fold;
    clip.split = candidate.split;
    return clip;
}

/// One line for each recording, however many stretches of it there are.
void takeRemarks(Dataset& dataset, std::vector<ProbeFailure> remarks) {
    const std::filesystem::path* last = nullptr;
    for (ProbeFailure& remark : remarks) {
        const std::filesystem::path& path = dataset.clips[remark.clip].path;
        if (last == nullptr || *last != path)
            dataset.remarks.push_back({.where = printablePath(path), .reason = std::move(remark.reason)});
        last = &path;
    }
}

/// Takes out the clips that cannot be read and says why.
void dropFailures(ImportListing& listing, std::vector<ProbeFailure> failures) {
    Dataset& dataset = listing.dataset;
    auto failure = failures.begin();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < dataset.clips.size(); ++i) {
        if (failure != failures.end() && failure->clip == i) {
            const auto [table, line] = listing.origins[i];
            std::string shown = printablePath(dataset.clips[i].path);
            Problem problem{.where = shown, .line = 0, .reason = std::move((failure++)->reason)};
            if (line > 0)
                problem = {listing.tables[static_cast<std::size_t>(table)], line,
                           shown + ": " + problem.reason};
            dataset.problems.push_back(std::move(problem));
            ++dataset.tally.refused;
        } else if (kept++ != i) {
            dataset.clips[kept - 1] = std::move(dataset.clips[i]);
        }
    }
    dataset.clips.resize(kept);
}

void sortProblems(std::vector<Problem>& problems) {
    std::sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.where, a.line, a.reason) < std::tie(b.where, b.line, b.reason);
    });
}

}  // namespace

ImportListing listDataset(const ImportOptions& options, const ProgressListener& listener,
                          std::stop_token stop) {
    checkOptions(options);
    Candidates candidates = options.table ? candidatesFromTable(options, listener, stop)
                                          : candidatesFromFolder(options, listener, stop);
    dropDuplicates(candidates);
    ImportListing listing;
    Dataset& dataset = listing.dataset;
    dataset.folder = options.folder;
    dataset.columnsFound = std::move(candidates.columnsFound);
    dataset.problems = std::move(candidates.problems);
    dataset.table = std::move(candidates.table);
    dataset.tally = candidates.tally;
    listing.tables = std::move(candidates.sources);
    dataset.clips.reserve(candidates.clips.size());
    listing.origins.reserve(candidates.clips.size());
    for (Candidate& candidate : candidates.clips) {
        listing.origins.push_back({candidate.source, candidate.line});
        dataset.clips.push_back(clipOf(candidate));
    }
    dataset.classes = sortNames(candidates.classes.names(), dataset.clips, &Clip::label);
    dataset.groups = sortNames(candidates.groups.names(), dataset.clips, &Clip::group);
    sortProblems(dataset.problems);
    return listing;
}

Dataset probeDataset(ImportListing listing, int threads, const ProgressListener& listener,
                     std::stop_token stop) {
    Dataset& dataset = listing.dataset;
    ProbeFindings findings = probeAll(dataset, threads, listener, stop);
    takeRemarks(dataset, std::move(findings.remarks));
    dropFailures(listing, std::move(findings.failures));
    dataset.encodings = sortNames(dataset.encodings, dataset.clips, &Clip::encoding);
    dataset.classes = sortNames(dataset.classes, dataset.clips, &Clip::label);
    dataset.groups = sortNames(dataset.groups, dataset.clips, &Clip::group);
    groupStretches(dataset);
    sortProblems(dataset.problems);
    sortProblems(dataset.remarks);
    return std::move(dataset);
}

Dataset importDataset(const ImportOptions& options, const ProgressListener& listener, std::stop_token stop) {
    return probeDataset(listDataset(options, listener, stop), options.threads, listener, stop);
}

}  // namespace melscope
