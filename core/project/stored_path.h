// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace melscope {

/// A path as a project keeps it: relative to where the project lies, so that both can be moved together;
/// whole where that is not possible. Two names of one folder ("run", "./run/") become one.
std::filesystem::path storedPath(const std::filesystem::path& path, const std::filesystem::path& project);

/// What storedPath() gave as an absolute path, seen from where the project lies now.
std::filesystem::path restoredPath(const std::filesystem::path& stored, const std::filesystem::path& project);

}  // namespace melscope
