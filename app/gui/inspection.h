// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/dataset/health.h"
#include "core/dataset/leak_audit.h"
#include "core/project/heard.h"
#include "core/project/project_split.h"

namespace melscope {

/// The clips at one moment, their files and what is known of them, on its way from thread to thread.
struct SeenClips {
    ProjectClips clips;
    GroupBy groupBy = GroupBy::Given;  ///< of the division
    std::vector<FileState> files;
    KnownFacts known;
    std::vector<std::int64_t> missing;  ///< clips, whose files are not there; left out above
};

/// Looks at the files and takes out those that are not there. @throws Stopped
void lookAtFiles(SeenClips& seen, const std::stop_token& stop);

/// A finding, by the clips' rows in the project.
struct FoundProblem {
    HealthFinding finding;
    std::vector<std::int64_t> clips;
};

/// All of one kind that is on more than one side of the split.
struct FoundLeak {
    LeakKind kind{};
    std::size_t sets = 0;  ///< groups, or sets of clips that sound alike
    std::string names;     ///< of the first few
    std::vector<std::int64_t> clips;
};

/// What can be said of the clips, of their split and of what was heard.
struct Inspection {
    std::size_t clips = 0;
    std::size_t unheard = 0;  ///< without missing ones
    std::vector<std::int64_t> missing;
    std::vector<FoundProblem> problems;  ///< only if all was heard
    std::vector<FoundLeak> leaks;        ///< of audio only if all was heard
    GroupBy groupBy = GroupBy::Given;
    bool isDivided = false;
    bool hasGroups = false;
    std::int64_t fewest = 0;  ///< clips of the smallest class
    std::int64_t most = 0;    ///< and of the largest
};

/// @throws Stopped
Inspection inspect(const SeenClips& seen);

}  // namespace melscope
