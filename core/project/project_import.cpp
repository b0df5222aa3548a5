// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_import.h"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/project/database.h"

namespace melscope {

namespace {

constexpr std::uint64_t kCheckEvery = 1024;  // clips between two looks at the stop token

std::unordered_map<std::string, std::int64_t> recordingsOf(SQLite::Database& database) {
    std::unordered_map<std::string, std::int64_t> recordings;
    SQLite::Statement query(database, "SELECT path, id FROM recordings");
    while (query.executeStep())
        recordings.emplace(bytesOf(query.getColumn(0)), query.getColumn(1).getInt64());
    return recordings;
}

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

/// Writes the clips of one import. Statements are prepared once.
class ClipWriter {
  public:
    ClipWriter(SQLite::Database& database, const Dataset& found)
        : m_database(database),
          m_recordings(recordingsOf(database)),
          m_classes(rowsOf(database, found.classes, "SELECT id FROM classes WHERE name = ? AND present",
                           "INSERT INTO classes(name, present) VALUES(?, 1)")),
          m_groups(rowsOf(database, found.groups, "SELECT id FROM groups WHERE name = ?",
                          "INSERT INTO groups(name) VALUES(?)")),
          m_addRecording(database, "INSERT INTO recordings(path, sample_rate, channels) VALUES(?, ?, ?)"),
          m_addClip(database,
                    "INSERT INTO clips(class, group_id, fold, split, recording, begin_seconds, end_seconds, "
                    "seconds) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
          m_updateClips(database,
                        "UPDATE clips SET class = iif(class IS NULL AND label_by IS NULL, ?1, class), "
                        "group_id = ?2, fold = ?3, split = iif(?4 = 0, split, ?4) WHERE recording = ?5") {}

    void write(const Clip& clip) {
        const auto known = m_recordings.find(clip.path.native());
        const bool isNew = known == m_recordings.end();
        const std::int64_t recording = isNew ? addRecording(clip) : known->second;
        SQLite::Statement& statement = isNew ? m_addClip : m_updateClips;
        statement.reset();
        bindIndex(statement, 1, m_classes, clip.label);
        bindIndex(statement, 2, m_groups, clip.group);
        if (clip.fold < 0)
            statement.bind(3);
        else
            statement.bind(3, clip.fold);
        statement.bind(4, static_cast<int>(clip.split));
        statement.bind(5, recording);
        if (isNew) {
            statement.bind(6, clip.range.begin);
            statement.bind(7, clip.range.end);
            statement.bind(8, static_cast<double>(clip.seconds));
        }
        statement.exec();
    }

  private:
    static void bindIndex(SQLite::Statement& statement, int index, const std::vector<std::int64_t>& rows,
                          int at) {
        if (at < 0)
            statement.bind(index);
        else
            statement.bind(index, rows[static_cast<std::size_t>(at)]);
    }

    std::int64_t addRecording(const Clip& clip) {
        m_addRecording.reset();
        bindBytes(m_addRecording, 1, clip.path.native());
        m_addRecording.bind(2, clip.sampleRate);
        m_addRecording.bind(3, clip.channels);
        m_addRecording.exec();
        return m_database.getLastInsertRowid();
    }

    SQLite::Database& m_database;
    std::unordered_map<std::string, std::int64_t> m_recordings;
    std::vector<std::int64_t> m_classes;
    std::vector<std::int64_t> m_groups;
    SQLite::Statement m_addRecording;
    SQLite::Statement m_addClip;
    SQLite::Statement m_updateClips;
};

}  // namespace

ImportPlan planImport(const Project* project, const ImportOptions& options, const ProgressListener& listener,
                      std::stop_token stop) {
    ImportPlan plan{.found = importDataset(options, listener, std::move(stop))};
    plan.added = std::ssize(plan.found.clips);
    if (project == nullptr) return plan;
    return withProjectErrors(project->file(), [&] {
        const auto recordings = recordingsOf(project->readable());
        plan.known = std::ranges::count_if(
            plan.found.clips, [&](const Clip& clip) { return recordings.contains(clip.path.native()); });
        plan.added -= plan.known;
        plan.vanished = std::ssize(recordings) - plan.known;
        return plan;
    });
}

void commitImport(Project& project, const ImportPlan& plan, const ProgressListener& listener,
                  std::stop_token stop) {
    withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        project.setDataFolder(plan.found.folder);
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
