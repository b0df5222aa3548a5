// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>

#include "core/project/clip_table.h"
#include "core/project/project.h"
#include "core/project/project_import.h"

namespace melscope {

/// A project that is open and its clips in memory. Belongs to one thread at a time.
struct OpenProject {
    Project project;
    ClipTable table;
};

/// @throws ProjectError
std::unique_ptr<OpenProject> openProject(const std::filesystem::path& file);

/// Makes a project of what an import found; if that fails it is as if it had never been.
/// @throws ProjectError, Stopped
std::unique_ptr<OpenProject> makeProject(const std::filesystem::path& file, const ImportPlan& plan,
                                         const ProgressListener& listener, const std::stop_token& stop);

/// The demo project in this folder, made if it is not there yet. @throws Error, Stopped
std::unique_ptr<OpenProject> demoProject(const std::filesystem::path& folder,
                                         const ProgressListener& listener, const std::stop_token& stop);

}  // namespace melscope
