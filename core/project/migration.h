// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace melscope {

/// Brings a project of an older program to this one's tables in one transaction, after a copy of it as it was
/// has been put beside it ("sounds.format-1.melscope"). No file that is there is written over.
/// @param version of the tables as they are. @throws ProjectError, Error if the copy cannot be written; the
/// project is then as it was.
void migrate(SQLite::Database& database, int version, const std::filesystem::path& file);

}  // namespace melscope
