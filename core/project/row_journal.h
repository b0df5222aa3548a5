// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace melscope {

/// The tables whose rows are noted.
enum class NotedTable : std::uint8_t { Clips, Recordings, Classes, Groups, Tags, ClipTags };

struct NotedRow {
    NotedTable table;
    std::int64_t row;
    bool operator==(const NotedRow&) const = default;
};

/// Which rows were written through one connection, for whoever keeps a copy of them in memory. SQLite itself
/// reports every row, whichever action, undo, import or trigger writes it, so that none can be forgotten;
/// what was rolled back is noted as well, and reading it again does no harm. The reports leave out only rows
/// that INSERT OR REPLACE removes, and DELETE without WHERE: neither is used on these tables. What another
/// program writes is told by `PRAGMA data_version`. One a connection.
class RowJournal {
  public:
    explicit RowJournal(SQLite::Database& database);
    ~RowJournal();
    RowJournal(const RowJournal&) = delete;
    RowJournal& operator=(const RowJournal&) = delete;

    /// Where the notes end now.
    std::uint64_t end() const { return m_begin + m_rows.size(); }

    /// What was noted from there on, rows perhaps more than once; nothing if that was too much to keep, as an
    /// import's, and all is to be read again. @pre position was an end()
    std::optional<std::span<const NotedRow>> since(std::uint64_t position) const;

    /// Called by SQLite.
    void note(std::string_view table, std::int64_t row) noexcept;

  private:
    void forget();

    SQLite::Database& m_database;
    std::vector<NotedRow> m_rows;
    std::uint64_t m_begin = 0;  // position of the first of m_rows
};

}  // namespace melscope
