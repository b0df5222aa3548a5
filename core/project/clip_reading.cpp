// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip_reading.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"
#include "core/project/row_reader.h"

namespace melscope {

namespace {

// Rows are numbered from 1 and hardly one is missing; what a damaged file says is not believed.
constexpr std::int64_t kMostMissing = 1'000'000;
constexpr std::int64_t kMostRows = UINT32_MAX - 1;

constexpr const char* kClip =
    "SELECT id, recording, begin_seconds, end_seconds, seconds, class, label_by, label_time, group_id, fold, "
    "split, ignored, note, present FROM clips ";
enum ClipCell {
    Id,
    Recording,
    Begin,
    End,
    Seconds,
    Class,
    Author,
    Time,
    Group,
    Fold,
    SplitCell,
    Ignored,
    Note,
    Present
};

[[noreturn]] void failDamaged(const std::string& what) {
    throw ProjectError("the project is damaged: " + what);
}

/// The highest row of a table; counts them, which takes a while.
std::int64_t lastRow(SQLite::Database& database, const std::string& table) {
    RowReader query(database, ("SELECT count(*), max(id), min(id) FROM " + table).c_str());
    query.next();
    const std::int64_t last = query.whole(1);
    if (query.whole(0) > 0 &&
        (query.whole(2) < 1 || last - query.whole(0) > kMostMissing || last > kMostRows))
        failDamaged("rows of " + table + " have odd numbers");
    return last;
}

/// A row that another names; 0 for NULL.
std::uint32_t rowIn(const RowReader& row, int column, std::size_t size, const char* table) {
    const std::int64_t named = row.whole(column);
    if (row.isNull(column)) return 0;
    if (named < 1 || named >= static_cast<std::int64_t>(size))
        failDamaged("a clip names a row that is not in " + std::string(table));
    return static_cast<std::uint32_t>(named);
}

void readRecordings(SQLite::Database& database, RecordingColumns& recordings) {
    const auto count = static_cast<std::size_t>(lastRow(database, "recordings"));
    RowReader length(database, "SELECT sum(length(path)) FROM recordings");
    length.next();
    recordings.paths.reserve(static_cast<std::size_t>(length.whole(0)));
    recordings.pathEnds.reserve(count);
    recordings.frames.resize(count);
    recordings.sampleRates.resize(count);
    recordings.channels.resize(count);
    RowReader row(database, "SELECT id, path, sample_rate, channels, frames FROM recordings ORDER BY id");
    while (row.next()) {
        const auto at = static_cast<std::size_t>(row.whole(0) - 1);
        recordings.pathEnds.resize(at, recordings.paths.size());  // of rows that are missing
        recordings.paths += row.bytes(1);
        recordings.pathEnds.push_back(recordings.paths.size());
        recordings.sampleRates[at] = static_cast<std::int32_t>(row.whole(2));
        recordings.channels[at] = static_cast<std::int32_t>(row.whole(3));
        recordings.frames[at] = row.whole(4);
    }
    rankPaths(recordings);
}

void readNames(SQLite::Database& database, const std::string& table, const std::string& present,
               NameColumn& names) {
    lastRow(database, table);
    RowReader row(database, ("SELECT id, name, " + present + " FROM " + table).c_str());
    while (row.next()) {
        names.set(row.whole(0), std::string(row.bytes(1)));
        if (row.whole(2) == 0) names.remove(row.whole(0));
    }
}

void readNameAgain(RowReader& reader, std::int64_t row, NameColumn& names) {
    reader.start(row);
    const bool isThere = reader.next();
    if (isThere) names.set(row, std::string(reader.bytes(1)));
    if (!isThere || reader.whole(2) == 0) names.remove(row);
}

void takeNote(ClipColumns& clips, std::uint32_t at, std::string_view note) {
    if (!note.empty())
        clips.notes[at] = note;
    else if ((clips.flags[at] & kHasNote) != 0)
        clips.notes.erase(at);
}

void readClip(const RowReader& row, std::size_t at, TableColumns& columns) {
    ClipColumns& clips = columns.clips;
    clips.recordings[at] = rowIn(row, Recording, columns.recordings.size() + 1, "recordings") - 1;
    clips.begins[at] = row.real(Begin);
    clips.ends[at] = row.real(End);
    clips.seconds[at] = row.real(Seconds);
    clips.classes[at] = rowIn(row, Class, columns.classes.size(), "classes");
    clips.authors[at] = row.isNull(Author) ? 0 : columns.authors.rowOf(row.bytes(Author));
    clips.labelTimes[at] = row.isNull(Time) ? kNoTime : row.whole(Time);
    clips.groups[at] = rowIn(row, Group, columns.groups.size(), "groups");
    clips.folds[at] = row.isNull(Fold) ? -1 : static_cast<std::int32_t>(row.whole(Fold));
    clips.splits[at] = static_cast<Split>(row.whole(SplitCell) & 3);
    const std::string_view note = row.bytes(Note);
    takeNote(clips, static_cast<std::uint32_t>(at), note);
    clips.flags[at] =
        static_cast<std::uint8_t>((row.whole(Present) != 0 ? kPresent : 0) |
                                  (row.whole(Ignored) != 0 ? kIgnored : 0) | (note.empty() ? 0 : kHasNote));
}

void readClips(SQLite::Database& database, TableColumns& columns) {
    columns.clips.resize(static_cast<std::size_t>(lastRow(database, "clips")));
    RowReader row(database, (std::string(kClip) + "ORDER BY id").c_str());
    while (row.next()) readClip(row, static_cast<std::size_t>(row.whole(Id) - 1), columns);
    orderClips(columns);
}

void readTags(SQLite::Database& database, TableColumns& columns) {
    RowReader row(database, "SELECT clip, tag FROM clip_tags WHERE present ORDER BY clip, tag");
    while (row.next())
        columns.clips.tagsOfClips.emplace_back(rowIn(row, 0, columns.clips.size() + 1, "clips") - 1,
                                               rowIn(row, 1, columns.tags.size(), "tags"));
}

std::vector<std::int64_t> rowsOf(std::span<const NotedRow> noted, NotedTable table) {
    std::vector<std::int64_t> rows;
    for (const NotedRow& note : noted)
        if (note.table == table) rows.push_back(note.row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void readNamesAgain(SQLite::Database& database, const char* sql, const std::vector<std::int64_t>& rows,
                    NameColumn& names) {
    if (rows.empty()) return;
    RowReader reader(database, sql);
    for (const std::int64_t row : rows) readNameAgain(reader, row, names);
    names.rank();
}

void readClipsAgain(SQLite::Database& database, const std::vector<std::int64_t>& rows,
                    TableColumns& columns) {
    if (rows.empty()) return;
    const std::size_t before = columns.clips.size();
    RowReader highest(database, "SELECT max(id) FROM clips");
    highest.next();
    const auto last = static_cast<std::size_t>(highest.whole(0));
    if (last > before) columns.clips.resize(last);
    RowReader reader(database, (std::string(kClip) + "WHERE id = ?").c_str());
    for (const std::int64_t row : rows) {
        const auto at = static_cast<std::size_t>(row - 1);
        if (at >= columns.clips.size()) continue;  // added, and rolled back
        reader.start(row);
        if (reader.next()) readClip(reader, at, columns);
    }
    if (last > before) orderClips(columns);
    columns.authors.rank();
}

/// The clips that these rows of clip_tags belong to.
std::vector<std::int64_t> clipsOfTags(SQLite::Database& database, const std::vector<std::int64_t>& rows) {
    std::vector<NotedRow> clips;
    RowReader reader(database, "SELECT clip FROM clip_tags WHERE id = ?");
    for (const std::int64_t row : rows) {
        reader.start(row);
        if (reader.next()) clips.push_back({NotedTable::Clips, reader.whole(0)});
    }
    return rowsOf(clips, NotedTable::Clips);
}

void readTagsAgain(SQLite::Database& database, const std::vector<std::int64_t>& rows, TableColumns& columns) {
    if (rows.empty()) return;
    auto& tags = columns.clips.tagsOfClips;
    const std::vector<std::int64_t> clips = clipsOfTags(database, rows);
    std::erase_if(tags, [&](const auto& tag) { return std::ranges::binary_search(clips, tag.first + 1); });
    const auto kept = static_cast<std::ptrdiff_t>(tags.size());
    RowReader reader(database, "SELECT clip, tag FROM clip_tags WHERE clip = ? AND present ORDER BY tag");
    for (const std::int64_t clip : clips)
        for (reader.start(clip); reader.next();)
            tags.emplace_back(rowIn(reader, 0, columns.clips.size() + 1, "clips") - 1,
                              rowIn(reader, 1, columns.tags.size(), "tags"));
    std::ranges::inplace_merge(tags, tags.begin() + kept);
}

}  // namespace

TableColumns readTable(SQLite::Database& database) {
    const SQLite::Transaction moment(database);
    TableColumns columns;
    readNames(database, "classes", "present", columns.classes);
    readNames(database, "groups", "1", columns.groups);
    readNames(database, "tags", "1", columns.tags);
    readRecordings(database, columns.recordings);
    readClips(database, columns);
    readTags(database, columns);
    for (NameColumn* names : {&columns.classes, &columns.groups, &columns.tags, &columns.authors})
        names->rank();
    return columns;
}

void readAgain(SQLite::Database& database, std::span<const NotedRow> rows, TableColumns& columns) {
    readNamesAgain(database, "SELECT id, name, present FROM classes WHERE id = ?",
                   rowsOf(rows, NotedTable::Classes), columns.classes);
    readNamesAgain(database, "SELECT id, name, 1 FROM groups WHERE id = ?", rowsOf(rows, NotedTable::Groups),
                   columns.groups);
    readNamesAgain(database, "SELECT id, name, 1 FROM tags WHERE id = ?", rowsOf(rows, NotedTable::Tags),
                   columns.tags);
    readClipsAgain(database, rowsOf(rows, NotedTable::Clips), columns);
    readTagsAgain(database, rowsOf(rows, NotedTable::ClipTags), columns);
}

}  // namespace melscope
