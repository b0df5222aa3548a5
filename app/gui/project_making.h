// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/project/changes.h"
#include "core/project/clip_table.h"
#include "core/project/project_import.h"
#include "core/project/project_split.h"

namespace melscope {

/// What the window says of the project itself.
struct ProjectFacts {
    std::filesystem::path file;
    std::filesystem::path dataFolder;
    std::string readOnlyBecause;  ///< empty if it can be changed
    std::optional<EditEntry> undo;
    std::optional<EditEntry> redo;
    std::optional<Division> division;
};

/// @throws ProjectError
ProjectFacts factsOf(const Project& project);

/// A project that is open, its clips in memory and what is said of it.
struct OpenProject {
    Project project;
    ClipTable table;
    ProjectFacts facts;
};

/// @throws ProjectError
std::unique_ptr<OpenProject> openProject(const std::filesystem::path& file);

/// Makes a project of what an import found and divides it; if that fails it is as if it had never been.
/// @throws ProjectError, Stopped
std::unique_ptr<OpenProject> makeProject(const std::filesystem::path& file, const ImportPlan& plan,
                                         const ProgressListener& listener, const std::stop_token& stop);

/// Where the demo project of a folder is.
std::filesystem::path demoFile(const std::filesystem::path& folder);

/// The demo project in this folder, made if it is not there yet. @throws Error, Stopped
std::unique_ptr<OpenProject> demoProject(const std::filesystem::path& folder,
                                         const ProgressListener& listener, const std::stop_token& stop);

}  // namespace melscope
