// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "core/project/project.h"

namespace melscope {

/// What can be changed and taken back. The numbers stand in the file.
enum class Field {
    ClipClass = 1,
    ClipLabelBy = 2,
    ClipLabelTime = 3,
    ClipIgnored = 4,
    ClipNote = 5,
    ClipSplit = 6,
    ClipPresent = 7,
    ClipEnd = 8,
    ClipSeconds = 9,
    ClassName = 101,
    ClassPresent = 102,
    ClipTagPresent = 201,
    DivisionPresent = 301
};

/// Of a cell: NULL, whole number, real number or text. Names of classes are bytes.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Writes and reads single cells. Statements are prepared once.
class Cells {
  public:
    explicit Cells(SQLite::Database& database) : m_database(database) {}
    Value get(Field field, std::int64_t row);
    void set(Field field, std::int64_t row, const Value& value);

  private:
    SQLite::Database& m_database;
    std::map<Field, SQLite::Statement> m_reads;
    std::map<Field, SQLite::Statement> m_writes;
};

/// One action of a person: all its changes and their log in one transaction, or nothing. Ends every edit that
/// was undone: it can no longer be redone.
class Edit {
  public:
    Edit(Project& project, std::string what);

    /// Changes a cell and notes it, unless it has that value already.
    void set(Field field, std::int64_t row, const Value& value);

    Value get(Field field, std::int64_t row) { return m_cells.get(field, row); }
    std::int64_t time() const { return m_time; }
    SQLite::Database& database() { return m_database; }

    /// @return true if anything was changed and is now on the disk; false if there was nothing to change.
    bool commit();

  private:
    void begin();

    SQLite::Database& m_database;
    SQLite::Transaction m_transaction;
    Cells m_cells;
    SQLite::Statement m_note;
    std::string m_what;
    std::int64_t m_time;
    std::optional<std::int64_t> m_id;
    std::int64_t m_number = 0;
};

Value valueOf(const SQLite::Column& column);

}  // namespace melscope
