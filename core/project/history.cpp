// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/project/changes.h"
#include "core/project/database.h"
#include "core/project/edit.h"
#include "core/project/row_journal.h"

namespace melscope {

namespace {

enum class State { Done = 0, Undone = 1 };

constexpr const char* kNextUndo =
    "SELECT id, time, author, what FROM edits WHERE state = 0 ORDER BY id DESC LIMIT 1";
constexpr const char* kNextRedo =
    "SELECT id, time, author, what FROM edits WHERE state = 1 ORDER BY id LIMIT 1";

std::optional<EditEntry> entryOf(SQLite::Database& database, const char* sql) {
    SQLite::Statement query(database, sql);
    if (!query.executeStep()) return std::nullopt;
    return EditEntry{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                     query.getColumn(2).getString(), query.getColumn(3).getString()};
}

/// Writes the values of one side of an edit's changes back, in this order.
void apply(SQLite::Database& database, std::int64_t edit, const std::string& side, const std::string& order) {
    Cells cells(database);
    SQLite::Statement changes(
        database, "SELECT field, row, " + side + " FROM changes WHERE edit = ? ORDER BY number " + order);
    changes.bind(1, edit);
    while (changes.executeStep())
        cells.set(static_cast<Field>(changes.getColumn(0).getInt()), changes.getColumn(1).getInt64(),
                  valueOf(changes.getColumn(2)));
}

void mark(SQLite::Database& database, std::int64_t edit, State state) {
    SQLite::Statement update(database, "UPDATE edits SET state = ? WHERE id = ?");
    update.bind(1, static_cast<int>(state));
    update.bind(2, edit);
    update.exec();
}

}  // namespace

ProjectMoment momentOf(const Project& project) { return project.journal().end(); }

std::optional<std::vector<std::int64_t>> clipsWrittenSince(const Project& project, ProjectMoment moment) {
    const auto noted = project.journal().since(moment);
    if (!noted) return std::nullopt;
    std::vector<std::int64_t> clips;
    for (const NotedRow& row : *noted)
        if (row.table == NotedTable::Clips) clips.push_back(row.row);
    std::sort(clips.begin(), clips.end());
    clips.erase(std::unique(clips.begin(), clips.end()), clips.end());
    return clips;
}

std::optional<EditEntry> nextUndo(const Project& project) {
    return withProjectErrors(project.file(), [&] { return entryOf(project.readable(), kNextUndo); });
}

std::optional<EditEntry> nextRedo(const Project& project) {
    return withProjectErrors(project.file(), [&] { return entryOf(project.readable(), kNextRedo); });
}

std::optional<EditEntry> undo(Project& project) {
    return withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto entry = entryOf(database, kNextUndo);
        if (!entry) return entry;
        apply(database, entry->id, "before", "DESC");
        mark(database, entry->id, State::Undone);
        transaction.commit();
        return entry;
    });
}

void endHistory(Project& project) {
    constexpr int kDoneForGood = 3;
    withProjectErrors(project.file(), [&] {
        SQLite::Statement update(project.writable(),
                                 "UPDATE edits SET state = ? WHERE state = 0 OR state = 1");
        update.bind(1, kDoneForGood);
        update.exec();
    });
}

std::optional<EditEntry> redo(Project& project) {
    return withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto entry = entryOf(database, kNextRedo);
        if (!entry) return entry;
        apply(database, entry->id, "after", "ASC");
        mark(database, entry->id, State::Done);
        transaction.commit();
        return entry;
    });
}

}  // namespace melscope
