// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace melscope {

/// "MelS": what SQLite's header says the file is of.
inline constexpr int kApplicationId = 0x4D656C53;
/// Raised with every change of the tables.
inline constexpr int kProjectVersion = 1;

/// Makes the tables of an empty database. Call it within a transaction.
void createSchema(SQLite::Database& database);

/// Checks the first 100 bytes before SQLite opens, and perhaps changes, anything.
/// @throws ProjectError: not a regular file, not ours, from a newer program.
void checkHeader(const std::filesystem::path& path);

/// Checks that the tables are exactly ours, so that no trigger or view of a stranger runs, and that the pages
/// hold together. @throws ProjectError
void checkContent(SQLite::Database& database, const std::filesystem::path& path);

}  // namespace melscope
