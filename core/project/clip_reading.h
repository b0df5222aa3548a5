// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>

#include "core/project/clip_columns.h"
#include "core/project/row_journal.h"

namespace melscope {

/// All clips of a project, as they are at one moment.
/// @throws ProjectError if rows name others that are not there; SQLite::Exception
TableColumns readTable(SQLite::Database& database);

/// Reads these rows again. @return false if that is not enough and all is to be read: recordings were written
/// @throws as readTable()
bool readAgain(SQLite::Database& database, std::span<const NotedRow> rows, TableColumns& columns);

}  // namespace melscope
