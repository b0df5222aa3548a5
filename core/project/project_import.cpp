// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_import.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/project/database.h"

namespace melscope {

namespace {

constexpr std::uint64_t kCheckEvery = 1024;  // clips between two looks at the stop token

/// Rows of the recordings by their paths, before an import.
std::unordered_map<std::string, std::int64_t> recordingsOf(SQLite::Database& database) {
    std::unordered_map<std::string, std::int64_t> recordings;
    SQLite::Statement query(database, "SELECT path, id FROM recordings");
    while (query.executeStep())
        recordings.emplace(bytesOf(query.getColumn(0)), query.getColumn(1).getInt64());
    return recordings;
}

/// Finds clips by what they were imported as.
class KnownClips {
  public:
    explicit KnownClips(SQLite::Database& database)
        : m_query(database,
                  "SELECT id FROM clips WHERE recording = ? AND begin_seconds = ? AND imported_end = ?") {}

    std::optional<std::int64_t> find(std::int64_t recording, const TimeRange& range) {
        m_query.reset();
        m_query.bind(1, recording);
        m_query.bind(2, range.begin);
        m_query.bind(3, range.end);
        if (!m_query.executeStep()) return std::nullopt;
        return m_query.getColumn(0).getInt64();
    }

  private:
    SQLite::Statement m_query;
};

/// The rows of these names; new ones are made.
std::vector<std::int64_t> rowsOf(SQLite::Database& database, const std::vector<std::string>& names,
                                 const std::string& find, const std::string& add) {
    std::vector<std::int64_t> rows;
    SQLite::Statement query(database, find);
    SQLite::Statement insert(database, add);
    for (const std::string& name : names) {
        query.reset();
        bindBytes(query, 1, name);
        if (query.executeStep()) {
            rows.push_back(query.getColumn(0).getInt64());
            continue;
        }
        insert.reset();
        bindBytes(insert, 1, name);
        insert.exec();
        rows.push_back(database.getLastInsertRowid());
    }
    return rows;
}

void bindIndex(SQLite::Statement& statement, int index, const std::vector<std::int64_t>& rows, int at) {
    if (at < 0)
        statement.bind(index);
    else
        statement.bind(index, rows[static_cast<std::size_t>(at)]);
}

void bindUnlessNegative(SQLite::Statement& statement, int index, std::int64_t value) {
    if (value < 0)
        statement.bind(index);
    else
        statement.bind(index, value);
}

/// Writes recordings; one that is known gets what its header says now.
class RecordingWriter {
  public:
    RecordingWriter(SQLite::Database& database, const Dataset& found)
        : m_database(database),
          m_known(recordingsOf(database)),
          m_encodings(rowsOf(database, found.encodings,
                             "SELECT id FROM encodings WHERE name = CAST(? AS TEXT)",
                             "INSERT INTO encodings(name) VALUES(CAST(? AS TEXT))")),
          m_add(
              database,
              "INSERT INTO recordings(sample_rate, channels, encoding, frames, path) VALUES(?, ?, ?, ?, ?)"),
          m_update(
              database,
              "UPDATE recordings SET sample_rate = ?, channels = ?, encoding = ?, frames = ? WHERE id = ?") {}

    struct Row {
        std::int64_t id = 0;
        bool isNew = false;
    };

    /// @pre clips of one recording come one after the other
    Row write(const Clip& clip) {
        if (m_last.id != 0 && clip.path.native() == m_lastPath) return m_last;
        const auto known = m_known.find(clip.path.native());
        const bool isNew = known == m_known.end();
        SQLite::Statement& statement = isNew ? m_add : m_update;
        statement.reset();
        statement.bind(1, clip.sampleRate);
        statement.bind(2, clip.channels);
        bindIndex(statement, 3, m_encodings, clip.encoding);
        bindUnlessNegative(statement, 4, clip.frames);
        if (isNew)
            bindBytes(statement, 5, clip.path.native());
        else
            statement.bind(5, known->second);
        statement.exec();
        m_last = {isNew ? m_database.getLastInsertRowid() : known->second, isNew};
        m_lastPath = clip.path.native();
        return m_last;
    }

  private:
    SQLite::Database& m_database;
    std::unordered_map<std::string, std::int64_t> m_known;
    std::vector<std::int64_t> m_encodings;
    SQLite::Statement m_add;
    SQLite::Statement m_update;
    Row m_last;
    std::string m_lastPath;
};

/// Writes the clips of one import. Statements are prepared once.
class ClipWriter {
  public:
    ClipWriter(SQLite::Database& database, const Dataset& found)
        : m_recordings(database, found),
          m_known(database),
          m_classes(rowsOf(database, found.classes, "SELECT id FROM classes WHERE name = ? AND present",
                           "INSERT INTO classes(name, present) VALUES(?, 1)")),
          m_groups(rowsOf(database, found.groups, "SELECT id FROM groups WHERE name = ?",
                          "INSERT INTO groups(name) VALUES(?)")),
          m_add(database,
                "INSERT INTO clips(class, group_id, fold, split, recording, begin_seconds, end_seconds, "
                "imported_end, seconds, imported_split) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?4)"),
          m_update(database,
                   "UPDATE clips SET class = iif(class IS NULL AND label_by IS NULL, ?1, class), "
                   "group_id = coalesce(?2, group_id), fold = coalesce(?3, fold), split = iif(?4 IN (0, "
                   "imported_split), split, ?4), "
                   "imported_split = ?4 "
                   "WHERE recording = ?5 AND (id = ?6 OR part_of = ?6)") {}

    void write(const Clip& clip) {
        const RecordingWriter::Row recording = m_recordings.write(clip);
        const auto known =
            recording.isNew ? std::optional<std::int64_t>() : m_known.find(recording.id, clip.range);
        SQLite::Statement& statement = known ? m_update : m_add;
        statement.reset();
        bindIndex(statement, 1, m_classes, clip.label);
        bindIndex(statement, 2, m_groups, clip.group);
        bindUnlessNegative(statement, 3, clip.fold);
        statement.bind(4, static_cast<int>(clip.split));
        statement.bind(5, recording.id);
        if (known) {
            statement.bind(6, *known);
        } else {
            statement.bind(6, clip.range.begin);
            statement.bind(7, clip.range.end);
            statement.bind(8, static_cast<double>(clip.seconds));
        }
        statement.exec();
    }

  private:
    RecordingWriter m_recordings;
    KnownClips m_known;
    std::vector<std::int64_t> m_classes;
    std::vector<std::int64_t> m_groups;
    SQLite::Statement m_add;
    SQLite::Statement m_update;
};

/// What the labels, groups and folds of the last import were taken from, one a line.
void storeColumns(SQLite::Database& database, const std::vector<std::string>& columns) {
    std::string lines;
    for (const std::string& column : columns) lines += column + '\n';
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO facts(key, value) VALUES('columns', ?)");
    insert.bind(1, lines);
    insert.exec();
}

bool liesIn(const std::string& path, const std::vector<std::filesystem::path>& parts) {
    return parts.empty() || std::ranges::any_of(parts, [&](const std::filesystem::path& part) {
               return path.starts_with(part.native() + '/');
           });
}

/// Counts what is known and lists what is gone.
void compare(SQLite::Database& database, const std::vector<std::filesystem::path>& parts, ImportPlan& plan) {
    auto recordings = recordingsOf(database);
    KnownClips clips(database);
    const std::string* last = nullptr;
    std::int64_t recording = 0;
    for (const Clip& clip : plan.found.clips) {
        if (last == nullptr || clip.path.native() != *last) {
            last = &clip.path.native();
            const auto known = recordings.extract(*last);  // what is left over has vanished
            recording = known ? known.mapped() : 0;
        }
        if (recording != 0 && clips.find(recording, clip.range)) ++plan.known;
    }
    plan.added = std::ssize(plan.found.clips) - plan.known;
    for (const auto& [path, row] : recordings)
        if (liesIn(path, parts)) plan.vanished.push_back(path);
    std::ranges::sort(plan.vanished);
}

}  // namespace

ImportPlan planOfNew(Dataset found) {
    const std::int64_t clips = std::ssize(found.clips);
    return {.found = std::move(found), .added = clips};
}

ImportPlan comparedWith(const Project& project, Dataset found,
                        const std::vector<std::filesystem::path>& parts) {
    ImportPlan plan{.found = std::move(found)};
    withProjectErrors(project.file(), [&] { compare(project.readable(), parts, plan); });
    return plan;
}

ImportPlan planImport(const Project* project, const ImportOptions& options, const ProgressListener& listener,
                      std::stop_token stop) {
    Dataset found = importDataset(options, listener, std::move(stop));
    if (project == nullptr) return planOfNew(std::move(found));
    return comparedWith(*project, std::move(found), options.parts);
}

void commitImport(Project& project, const ImportPlan& plan, const ProgressListener& listener,
                  std::stop_token stop) {
    withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        project.setDataFolder(plan.found.folder);
        storeColumns(database, plan.found.columnsFound);
        const std::int64_t lastClass =
            database.execAndGet("SELECT coalesce(max(id), 0) FROM classes").getInt64();
        ClipWriter writer(database, plan.found);
        Progress progress{.stage = "clips", .total = plan.found.clips.size()};
        for (const Clip& clip : plan.found.clips) {
            if (progress.done++ % kCheckEvery == 0) {
                if (stop.stop_requested()) throw Stopped();
                if (listener) listener(progress);
            }
            writer.write(clip);
        }
        // Names that only clips with another label had: somebody has renamed or removed the class.
        database.exec("DELETE FROM classes WHERE id > " + std::to_string(lastClass) +
                      " AND NOT EXISTS(SELECT 1 FROM clips WHERE class = classes.id)");
        transaction.commit();
    });
}

}  // namespace melscope
