// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace melscope {

/// A query whose rows are read by the million: SQLite's own calls, without an object for each cell.
class RowReader {
  public:
    RowReader(SQLite::Database& database, const char* sql) : m_database(database.getHandle()) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw SQLite::Exception(m_database);
        m_statement.reset(statement);
    }

    /// Starts again with this value for the query's one `?`.
    void start(std::int64_t value) {
        sqlite3_reset(m_statement.get());
        sqlite3_bind_int64(m_statement.get(), 1, value);
    }

    /// @return false after the last row
    bool next() {
        const int result = sqlite3_step(m_statement.get());
        if (result != SQLITE_ROW && result != SQLITE_DONE) throw SQLite::Exception(m_database, result);
        return result == SQLITE_ROW;
    }

    bool isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }
    /// 0 for NULL, as of real().
    std::int64_t whole(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    double real(int column) const { return sqlite3_column_double(m_statement.get(), column); }
    /// The bytes of a TEXT or BLOB, until the next row.
    std::string_view bytes(int column) const {
        const auto* const first = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
        const int count = sqlite3_column_bytes(m_statement.get(), column);
        return first == nullptr ? std::string_view()
                                : std::string_view(first, static_cast<std::size_t>(count));
    }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

}  // namespace melscope
