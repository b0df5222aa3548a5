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

/// Reads these rows again. @pre none is a recording's @throws as readTable()
void readAgain(SQLite::Database& database, std::span<const NotedRow> rows, TableColumns& columns);

}  // namespace melscope
