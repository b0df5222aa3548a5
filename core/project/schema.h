// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace melscope {

/// Checks the first 100 bytes before SQLite opens, and perhaps changes, anything.
/// @throws ProjectError: not a regular file, not ours, from a newer program.
void checkHeader(const std::filesystem::path& path);

/// The version of the tables, from 1 to kProjectVersion; what the log holds is newer than the header.
/// @throws ProjectError if it is another.
int versionOf(SQLite::Database& database, const std::filesystem::path& path);

/// Checks that the tables are exactly ours, so that no trigger or view of a stranger runs, and that the pages
/// hold together. @throws ProjectError
void checkContent(SQLite::Database& database, int version, const std::filesystem::path& path);

}  // namespace melscope
