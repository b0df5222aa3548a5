// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <sqlite3.h>

#include <memory>
#include <new>

namespace melscope {

namespace {

constexpr int kPatienceMs = 2000;  // a backup program may hold the file for a moment

}  // namespace

SQLite::Database openDatabase(const std::filesystem::path& path, Access access) {
    const int flags = access == Access::Write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
    // One thread at a time, as Project says: SQLite's own locks would cost a tenth of an import.
    SQLite::Database database(path.native(), flags | SQLite::OPEN_NOMUTEX, kPatienceMs);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;");
    return database;
}

void prepareWriting(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
}

std::string serialized(SQLite::Database& database) {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(database.getHandle(), "main", &size, 0), &sqlite3_free);
    if (!bytes) {  // it says not why, the connection does
        const int reason = sqlite3_errcode(database.getHandle());
        if (reason == SQLITE_OK || reason == SQLITE_NOMEM) throw std::bad_alloc();
        throw SQLite::Exception(database.getHandle());
    }
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

}  // namespace melscope
