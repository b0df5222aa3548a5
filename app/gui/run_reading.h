// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/gui/run_list.h"

namespace melscope {

/// The runs of a project, the latest first.
/// @param running the run that goes on in this program
/// @throws ProjectError
std::vector<RunEntry> readRuns(const Project& project, std::optional<std::int64_t> running);

/// The best epoch of its history, as training chooses it; nothing where there is no history.
void findBest(RunEntry& entry);

/// Folders in NAME.runs of runs that ended without the project being told: its window was closed, or the
/// command line made them.
std::vector<std::filesystem::path> untoldRuns(const Project& project, std::optional<std::int64_t> running);

/// Tells the project of them; one that is damaged is left, and the log says so. @throws ProjectError
void keepRuns(Project& project, const std::vector<std::filesystem::path>& folders);

}  // namespace melscope
