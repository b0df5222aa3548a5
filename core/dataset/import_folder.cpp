// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import_folder.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/filename_pattern.h"
#include "core/dataset/folder_scan.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr int kSlowNames = 100;  // on which a pattern may give up before it is refused altogether

void addProblem(Candidates& candidates, const std::string& path, std::string reason) {
    candidates.problems.push_back({.where = printable(path), .line = 0, .reason = std::move(reason)});
    ++candidates.tally.refused;
}

/// What these folders have in common; one alone is itself.
fs::path commonFolder(const std::vector<fs::path>& parts) {
    if (parts.empty()) return {};
    fs::path common = parts.front();
    for (const fs::path& part : parts) {
        const auto end = std::mismatch(common.begin(), common.end(), part.begin(), part.end()).first;
        fs::path shared;
        for (auto name = common.begin(); name != end; ++name) shared /= *name;
        common = shared;
    }
    return common;
}

void labelByFolder(std::vector<std::string> files, const ImportOptions& options, Candidates& candidates) {
    candidates.columnsFound = {"label = sub-folder"};
    const fs::path above = commonFolder(options.parts);
    const std::size_t begin = above.empty() ? 0 : above.native().size() + 1;
    for (std::string& path : files) {
        const std::size_t end = path.find('/', begin);
        const bool inClass = end != std::string::npos;
        if (!inClass && options.unlabelled == Unlabelled::LeaveOut) {
            addProblem(candidates, path, "lies in no class folder");
            continue;
        }
        // The folder's name, byte by byte.
        const int label = inClass ? candidates.classes.indexOf(path.substr(begin, end - begin)) : -1;
        candidates.clips.push_back({.path = std::move(path), .line = 0, .label = label});
    }
}

/// Why the pattern makes no clip of this path; empty if one was added.
std::string labelByPattern(const std::string& path, FilenamePattern& pattern, Candidates& candidates,
                           Unlabelled unlabelled, int& slow) {
    Labelling found;
    switch (pattern.match(path, found)) {
        case PatternResult::Match:
            return addCandidate(candidates, path, 0, found, unlabelled);
        case PatternResult::NoMatch:
            return "does not match the pattern";
        case PatternResult::Failed:
            return "the pattern cannot be applied to its name";
        case PatternResult::TooSlow:
            break;
    }
    if (++slow > kSlowNames)
        throw DatasetError("the pattern takes too many steps; it gave up on " + std::to_string(slow) +
                           " names");
    return "the pattern takes too many steps on its name";
}

void labelAllByPattern(const std::vector<std::string>& files, const ImportOptions& options,
                       Candidates& candidates, const std::stop_token& stop) {
    FilenamePattern pattern(*options.pattern);
    for (const std::string& name : pattern.groupsFound())
        candidates.columnsFound.push_back(name + " = (?<" + name + ">)");
    int slow = 0;
    for (const std::string& path : files) {
        if (stop.stop_requested()) throw Stopped();
        std::string reason = labelByPattern(path, pattern, candidates, options.unlabelled, slow);
        if (!reason.empty()) addProblem(candidates, path, std::move(reason));
    }
}

}  // namespace

Candidates candidatesFromFolder(const ImportOptions& options, const ProgressListener& listener,
                                const std::stop_token& stop) {
    FolderScan scan = scanFolder(options.folder, listener, stop, options.parts);
    Candidates candidates;
    candidates.problems = std::move(scan.problems);
    candidates.tally.rows = std::ssize(scan.files);
    if (options.pattern)
        labelAllByPattern(scan.files, options, candidates, stop);
    else
        labelByFolder(std::move(scan.files), options, candidates);
    return candidates;
}

}  // namespace melscope
