// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

#include <chrono>

#include "core/project/database.h"
#include "core/project/project_lock.h"

namespace melscope {

namespace {

struct Cell {
    const char* table;
    const char* column;
};

Cell cellOf(Field field) {
    switch (field) {
        case Field::ClipClass:
            return {"clips", "class"};
        case Field::ClipLabelBy:
            return {"clips", "label_by"};
        case Field::ClipLabelTime:
            return {"clips", "label_time"};
        case Field::ClipIgnored:
            return {"clips", "ignored"};
        case Field::ClipNote:
            return {"clips", "note"};
        case Field::ClipSplit:
            return {"clips", "split"};
        case Field::ClipPresent:
            return {"clips", "present"};
        case Field::ClipEnd:
            return {"clips", "end_seconds"};
        case Field::ClipSeconds:
            return {"clips", "seconds"};
        case Field::ClassName:
            return {"classes", "name"};
        case Field::ClassPresent:
            return {"classes", "present"};
    }
    throw ProjectError("the edit log names a field that is not known");
}

SQLite::Statement& prepared(std::map<Field, SQLite::Statement>& statements, Field field,
                            SQLite::Database& database, const std::string& sql) {
    SQLite::Statement& statement = statements.try_emplace(field, database, sql).first->second;
    statement.reset();
    return statement;
}

}  // namespace

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

Value valueOf(const SQLite::Column& column) {
    if (column.isInteger()) return column.getInt64();
    if (column.isFloat()) return column.getDouble();
    if (column.isNull()) return {};
    return bytesOf(column);
}

std::int64_t timeNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Value Cells::get(Field field, std::int64_t row) {
    const Cell cell = cellOf(field);
    SQLite::Statement& read =
        prepared(m_reads, field, m_database,
                 std::string("SELECT ") + cell.column + " FROM " + cell.table + " WHERE id = ?");
    read.bind(1, row);
    if (!read.executeStep())
        throw ProjectError(std::string("there is no row ") + std::to_string(row) + " in " + cell.table);
    Value value = valueOf(read.getColumn(0));
    read.reset();  // an open read would keep the log from being written back
    return value;
}

void Cells::set(Field field, std::int64_t row, const Value& value) {
    const Cell cell = cellOf(field);
    // Texts are bound as bytes; where the column is TEXT they are to be text.
    const bool text = field == Field::ClipNote || field == Field::ClipLabelBy;
    SQLite::Statement& write = prepared(m_writes, field, m_database,
                                        std::string("UPDATE ") + cell.table + " SET " + cell.column +
                                            (text ? " = CAST(? AS TEXT)" : " = ?") + " WHERE id = ?");
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
