// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema.h"

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <tuple>

#include "core/project/database.h"

namespace melscope {

namespace {

// Clips and classes are never deleted but marked as not present, so that every change can be taken back.
constexpr const char* kTables = R"sql(
CREATE TABLE facts(
    key TEXT PRIMARY KEY NOT NULL,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE recordings(
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,              -- relative to the data folder, bytes as the system has them
    sample_rate INTEGER NOT NULL,           -- Hz
    channels INTEGER NOT NULL
) STRICT;

CREATE TABLE classes(
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL,
    present INTEGER NOT NULL CHECK(present IN (0, 1)),
    clips INTEGER NOT NULL DEFAULT 0        -- present clips that are not ignored; kept by the triggers below
) STRICT;
CREATE UNIQUE INDEX class_names ON classes(name) WHERE present;

CREATE TABLE groups(
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE clips(
    id INTEGER PRIMARY KEY,
    recording INTEGER NOT NULL REFERENCES recordings(id),
    begin_seconds REAL NOT NULL,
    end_seconds REAL NOT NULL,              -- negative: to the end of the recording
    seconds REAL NOT NULL,                  -- as probed; 0 if the header does not tell
    class INTEGER REFERENCES classes(id),
    label_by TEXT,                          -- NULL: said by folder, name or table; else who labelled it
    label_time INTEGER,                     -- ms since 1970, of a person's label
    group_id INTEGER REFERENCES groups(id),
    fold INTEGER,
    split INTEGER NOT NULL DEFAULT 0 CHECK(split BETWEEN 0 AND 3),  -- none, train, valid, test
    ignored INTEGER NOT NULL DEFAULT 0 CHECK(ignored IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    present INTEGER NOT NULL DEFAULT 1 CHECK(present IN (0, 1))
) STRICT;
CREATE INDEX clips_by_recording ON clips(recording, begin_seconds);
CREATE INDEX clips_by_class ON clips(class);

CREATE TABLE edits(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,                  -- ms since 1970
    author TEXT NOT NULL,
    what TEXT NOT NULL,
    state INTEGER NOT NULL                  -- 0 done, 1 undone, 2 undone for good: another edit came after
) STRICT;
CREATE INDEX edits_by_state ON edits(state, id);

CREATE TABLE changes(
    edit INTEGER NOT NULL REFERENCES edits(id),
    number INTEGER NOT NULL,                -- in the order they were made
    field INTEGER NOT NULL,
    row INTEGER NOT NULL,
    before ANY,
    after ANY,
    PRIMARY KEY(edit, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clip_counted AFTER UPDATE OF class, ignored, present ON clips BEGIN
    UPDATE classes SET clips = clips - 1 WHERE id = old.class AND old.present AND NOT old.ignored;
    UPDATE classes SET clips = clips + 1 WHERE id = new.class AND new.present AND NOT new.ignored;
END;
CREATE TRIGGER clip_added AFTER INSERT ON clips WHEN new.present AND NOT new.ignored BEGIN
    UPDATE classes SET clips = clips + 1 WHERE id = new.class;
END;
)sql";

using Part = std::tuple<std::string, std::string, std::string>;  // type, name, SQL

std::set<Part> partsOf(SQLite::Database& database) {
    std::set<Part> parts;
    SQLite::Statement query(
        database,
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'");
    while (query.executeStep())
        parts.emplace(query.getColumn(0).getString(), query.getColumn(1).getString(),
                      query.getColumn(2).getString());
    return parts;
}

std::set<Part> expectedParts() {
    SQLite::Database empty(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createSchema(empty);
    return partsOf(empty);
}

/// A big-endian number of SQLite's file header.
std::uint32_t headerNumber(const std::array<char, 100>& header, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(header[offset + i]);
    return number;
}

}  // namespace

void createSchema(SQLite::Database& database) {
    database.exec(kTables);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(kProjectVersion));
}

void checkHeader(const std::filesystem::path& path) {
    constexpr std::size_t kVersionOffset = 60;  // https://www.sqlite.org/fileformat.html#the_database_header
    constexpr std::size_t kApplicationOffset = 68;
    const std::string name = printablePath(path);
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status)) throw ProjectError("there is no project " + name);
    if (!std::filesystem::is_regular_file(status)) throw ProjectError(name + " is not a file");
    std::array<char, 100> header{};
    std::ifstream file(path, std::ios::binary);
    if (!file) throw ProjectError(name + " cannot be read");
    file.read(header.data(), header.size());
    const std::string_view magic("SQLite format 3\0", 16);
    if (!file || std::string_view(header.data(), magic.size()) != magic ||
        headerNumber(header, kApplicationOffset) != kApplicationId)
        throw ProjectError(name + " is no project of Melscope");
    const std::uint32_t version = headerNumber(header, kVersionOffset);
    if (version > kProjectVersion)
        throw ProjectError(name + " was written by a newer Melscope (format " + std::to_string(version) +
                           ", this one knows " + std::to_string(kProjectVersion) + "); it was left as it is");
    if (version < 1) throw ProjectError(name + " is of an unknown format");
}

void checkContent(SQLite::Database& database, const std::filesystem::path& path) {
    if (partsOf(database) != expectedParts())
        throw ProjectError(printablePath(path) +
                           " holds other tables than a project has; it was left as it is");
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    check.executeStep();
    if (const std::string found = check.getColumn(0).getString(); found != "ok")
        throw ProjectError(printablePath(path) + " is damaged: " + printable(found));
}

}  // namespace melscope
