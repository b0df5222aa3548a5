// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/import.h"
#include "core/project/project.h"

namespace melscope {

/// What an import would do to a project. Making it changes nothing.
struct ImportPlan {
    Dataset found;  ///< clips, classes, groups, folds and every problem, as importDataset() understood them
    std::int64_t added = 0;             ///< clips that are new to the project
    std::int64_t known = 0;             ///< clips that it has already; what people said of them stays
    std::vector<std::string> vanished;  ///< recordings that it has and the folder or table no longer names
};

/// Reads a folder, pattern or table and compares it with a project, whose data folder it is to become; with
/// none, for a project that is still to be made, all clips are new. A clip is known again by its recording
/// and the stretch that it was imported with, however it was split since.
/// @throws DatasetError, ProjectError, Stopped
ImportPlan planImport(const Project* project, const ImportOptions& options,
                      const ProgressListener& listener = {}, std::stop_token stop = {});

/// Compares what was found with a project: a short look, so that what takes long can be done without it.
/// @param parts as in ImportOptions; recordings elsewhere in the data folder have not vanished
/// @throws ProjectError
ImportPlan comparedWith(const Project& project, Dataset found,
                        const std::vector<std::filesystem::path>& parts = {});

/// The same without a project: all clips are new.
ImportPlan planOfNew(Dataset found);

/// Adds the new clips in one transaction. Known ones keep their labels and notes; their group, fold and
/// split, and the label of those that had none, follow what was found, where it says any: an import that is
/// silent about groups takes none away. A stop leaves the project as it was.
/// @throws ProjectError, Stopped
void commitImport(Project& project, const ImportPlan& plan, const ProgressListener& listener = {},
                  std::stop_token stop = {});

}  // namespace melscope
