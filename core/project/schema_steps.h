// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace melscope {

/// "MelS": what SQLite's header says the file is of.
inline constexpr int kApplicationId = 0x4D656C53;
/// Raised with every change of the tables.
inline constexpr int kProjectVersion = 2;

/// Brings the tables and what is in them from one version to another; version 0 is an empty database. Call it
/// within a transaction. @pre 0 <= from <= to <= kProjectVersion
void bringSchema(SQLite::Database& database, int from, int to = kProjectVersion);

}  // namespace melscope
