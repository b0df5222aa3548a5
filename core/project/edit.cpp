// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <string_view>

#include "core/project/database.h"
#include "core/project/project_lock.h"

namespace melscope {

namespace {

struct Cell {
    Field field;
    std::string_view table;
    std::string_view column;
    std::string_view bound = "?";  // texts are bound as bytes; where the column is TEXT they are to be text
};

constexpr Cell kCells[] = {{Field::ClipClass, "clips", "class"},
                           {Field::ClipLabelBy, "clips", "label_by", "CAST(? AS TEXT)"},
                           {Field::ClipLabelTime, "clips", "label_time"},
                           {Field::ClipIgnored, "clips", "ignored"},
                           {Field::ClipNote, "clips", "note", "CAST(? AS TEXT)"},
                           {Field::ClipSplit, "clips", "split"},
                           {Field::ClipPresent, "clips", "present"},
                           {Field::ClipEnd, "clips", "end_seconds"},
                           {Field::ClipSeconds, "clips", "seconds"},
                           {Field::ClassName, "classes", "name"},
                           {Field::ClassPresent, "classes", "present"},
                           {Field::ClipTagPresent, "clip_tags", "present"},
                           {Field::DivisionPresent, "divisions", "present"}};

const Cell& cellOf(Field field) {
    const Cell* const found = std::ranges::find(kCells, field, &Cell::field);
    if (found == std::end(kCells)) throw ProjectError("the edit log names a field that is not known");
    return *found;
}

std::string sql(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) text += part;
    return text;
}

SQLite::Statement& prepared(std::map<Field, SQLite::Statement>& statements, Field field,
                            SQLite::Database& database, const std::string& text) {
    SQLite::Statement& statement = statements.try_emplace(field, database, text).first->second;
    statement.reset();
    return statement;
}

void bindValue(SQLite::Statement& statement, int index, const Value& value) {
    if (const auto* const whole = std::get_if<std::int64_t>(&value))
        statement.bind(index, *whole);
    else if (const auto* const real = std::get_if<double>(&value))
        statement.bind(index, *real);
    else if (const auto* const text = std::get_if<std::string>(&value))
        bindBytes(statement, index, *text);
    else
        statement.bind(index);
}

/// ms since 1970.
std::int64_t timeNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Value valueOf(const SQLite::Column& column) {
    if (column.isInteger()) return column.getInt64();
    if (column.isFloat()) return column.getDouble();
    if (column.isNull()) return {};
    return bytesOf(column);
}

Value Cells::get(Field field, std::int64_t row) {
    const Cell& cell = cellOf(field);
    SQLite::Statement& read = prepared(m_reads, field, m_database,
                                       sql({"SELECT ", cell.column, " FROM ", cell.table, " WHERE id = ?"}));
    read.bind(1, row);
    if (!read.executeStep())
        throw ProjectError(sql({"there is no row ", std::to_string(row), " in ", cell.table}));
    Value value = valueOf(read.getColumn(0));
    read.reset();  // an open read would keep the log from being written back
    return value;
}

void Cells::set(Field field, std::int64_t row, const Value& value) {
    const Cell& cell = cellOf(field);
    SQLite::Statement& write =
        prepared(m_writes, field, m_database,
                 sql({"UPDATE ", cell.table, " SET ", cell.column, " = ", cell.bound, " WHERE id = ?"}));
    bindValue(write, 1, value);
    write.bind(2, row);
    write.exec();
}

Edit::Edit(Project& project, std::string what)
    : m_database(project.writable()),
      m_transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE),
      m_cells(m_database),
      m_note(m_database,
             "INSERT INTO changes(edit, number, field, row, before, after) VALUES(?, ?, ?, ?, ?, ?)"),
      m_what(std::move(what)),
      m_time(timeNow()) {}

void Edit::begin() {
    m_database.exec("UPDATE edits SET state = 2 WHERE state = 1");
    SQLite::Statement insert(m_database, "INSERT INTO edits(time, author, what, state) VALUES(?, ?, ?, 0)");
    insert.bind(1, m_time);
    insert.bind(2, userName());
    insert.bind(3, m_what);
    insert.exec();
    m_id = m_database.getLastInsertRowid();
}

void Edit::set(Field field, std::int64_t row, const Value& value) {
    const Value before = m_cells.get(field, row);
    if (before == value) return;
    if (!m_id) begin();
    m_cells.set(field, row, value);
    m_note.reset();
    m_note.bind(1, *m_id);
    m_note.bind(2, m_number++);
    m_note.bind(3, static_cast<int>(field));
    m_note.bind(4, row);
    bindValue(m_note, 5, before);
    bindValue(m_note, 6, value);
    m_note.exec();
}

bool Edit::commit() {
    if (!m_id) return false;
    m_transaction.commit();
    return true;
}

}  // namespace melscope
