// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/project/labels.h"
#include "core/project/project.h"

namespace melscope {

/// A moment between two writes to a project that is open.
using ProjectMoment = std::uint64_t;
ProjectMoment momentOf(const Project& project);

/// The clips whose rows were written since, ascending: what an action, an undo or a redo was about. Nothing
/// if that was too much to remember, as an import's.
std::optional<std::vector<std::int64_t>> clipsWrittenSince(const Project& project, ProjectMoment moment);

/// What undo() would take back, and redo() do again. @throws ProjectError
std::optional<EditEntry> nextUndo(const Project& project);
std::optional<EditEntry> nextRedo(const Project& project);

}  // namespace melscope
