// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/atomic_file.h"
#include "core/dataset/natural_order.h"
#include "core/project/database.h"
#include "core/project/migration.h"
#include "core/project/project_copy.h"
#include "core/project/project_lock.h"
#include "core/project/row_journal.h"
#include "core/project/schema.h"
#include "core/project/schema_steps.h"
#include "core/project/stored_path.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

// Both are kept: the first is right where project and recordings have moved together, the second where the
// project was copied away from them.
constexpr const char* kFolderKey = "data_folder";
constexpr const char* kAbsoluteFolderKey = "data_folder_absolute";

void storeFolder(SQLite::Database& database, const fs::path& folder, const fs::path& project) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO facts(key, value) VALUES(?, ?), (?, ?)");
    const fs::path relative = storedPath(folder, project);
    const fs::path absolute = fs::absolute(folder).lexically_normal();
    insert.bind(1, kFolderKey);
    bindBytes(insert, 2, relative.native());
    insert.bind(3, kAbsoluteFolderKey);
    bindBytes(insert, 4, absolute.native());
    insert.exec();
}

std::optional<fs::path> storedFolder(SQLite::Database& database, const char* key) {
    SQLite::Statement query(database, "SELECT value FROM facts WHERE key = ?");
    query.bind(1, key);
    if (!query.executeStep()) return std::nullopt;
    return fs::path(bytesOf(query.getColumn(0)));
}

/// The bytes of a new project, made in memory, so that a half made one never bears its name.
std::string newProject(const fs::path& file, const fs::path& dataFolder) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    bringSchema(database, 0);
    storeFolder(database, dataFolder, file);
    return serialized(database);
}

/// Checks a file that we may write and makes it ready; an older one is migrated.
void prepare(SQLite::Database& database, const fs::path& file) {
    const int version = versionOf(database, file);
    checkContent(database, version, file);
    prepareWriting(database);
    if (version < kProjectVersion) migrate(database, version, file);
}

/// False if the system refused to open the file for writing: SQLite then only reads, and says nothing.
bool mayWrite(const SQLite::Database& database) {
    return sqlite3_db_readonly(database.getHandle(), "main") == 0;
}

/// Opens what another program is writing.
SQLite::Database openToRead(const fs::path& file) {
    SQLite::Database database = openDatabase(file, Access::ReadOnly);
    const int version = versionOf(database, file);
    if (version < kProjectVersion)
        throw ProjectError(printablePath(file) + " is being brought to a new format by another program");
    checkContent(database, version, file);
    return database;
}

/// What another project of that name has left, SQLite would take for the new one's.
void refuseRestsOf(const fs::path& file) {
    for (const char* const part : {"-wal", "-journal"})
        if (fs::exists(fs::symlink_status(fs::path(file) += part)))
            throw ProjectError("beside " + printablePath(file) + " lies the " + part +
                               " file of another project of that name; move it away first");
}

}  // namespace

struct Project::State {
    State(const fs::path& path, std::optional<ProjectLock> held, std::optional<ProjectCopy> read,
          std::string reason, SQLite::Database opened)
        : file(path),
          lock(std::move(held)),
          copy(std::move(read)),
          readOnlyBecause(std::move(reason)),
          database(std::move(opened)) {}

    fs::path file;
    std::optional<ProjectLock> lock;  // outlives the database, which is closed first
    std::optional<ProjectCopy> copy;
    std::string readOnlyBecause;
    SQLite::Database database;
    RowJournal journal{database};
};

Project::Project(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Project::~Project() = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;

Project Project::create(const fs::path& file, const fs::path& dataFolder) {
    if (fs::exists(fs::symlink_status(file)))
        throw ProjectError("there is already a file " + printablePath(file));
    refuseRestsOf(file);
    try {
        withProjectErrors(file, [&] { writeFileAtomically(file, newProject(file, dataFolder)); });
        return open(file);
    } catch (...) {
        removeUnfilled(file);
        throw;
    }
}

void removeUnfilled(const fs::path& file) noexcept {
    for (const char* const part : {"-wal", "-shm", "-journal", ""}) {  // last what explains the others
        std::error_code failure;
        fs::remove(fs::path(file) += part, failure);
        if (failure) return;
    }
}

Project Project::open(const fs::path& file) {
    checkHeader(file);
    return withProjectErrors(file, [&] {
        LockResult taken = ProjectLock::take(file);
        if (taken.isHeld)
            return Project(
                std::make_unique<State>(file, std::nullopt, std::nullopt, taken.reason, openToRead(file)));
        if (taken.lock) {
            SQLite::Database database = openDatabase(file, Access::Write);
            if (mayWrite(database)) {
                prepare(database, file);
                return Project(std::make_unique<State>(file, std::move(taken.lock), std::nullopt, "",
                                                       std::move(database)));
            }
            taken.reason = "the system does not open it for writing";
        }
        ProjectCopy copy(file);
        SQLite::Database database = openDatabase(copy.file(), Access::Write);
        prepare(database, copy.file());
        return Project(std::make_unique<State>(file, std::nullopt, std::move(copy), std::move(taken.reason),
                                               std::move(database)));
    });
}

const fs::path& Project::file() const { return m_state->file; }
const std::string& Project::readOnlyBecause() const { return m_state->readOnlyBecause; }
SQLite::Database& Project::readable() const { return m_state->database; }
const RowJournal& Project::journal() const { return m_state->journal; }

SQLite::Database& Project::writable() {
    if (!m_state->lock)
        throw ProjectError(printablePath(m_state->file) + " can only be read: " + m_state->readOnlyBecause);
    return m_state->database;
}

fs::path Project::dataFolder() const {
    return withProjectErrors(file(), [&] {
        const auto stored = storedFolder(readable(), kFolderKey);
        if (!stored) throw ProjectError(printablePath(file()) + " does not say where its data are");
        const fs::path beside = restoredPath(*stored, file());
        const auto absolute = storedFolder(readable(), kAbsoluteFolderKey);
        std::error_code ignored;
        const bool wasCopiedAway =
            absolute && !fs::is_directory(beside, ignored) && fs::is_directory(*absolute, ignored);
        return wasCopiedAway ? *absolute : beside;
    });
}

void Project::setDataFolder(const fs::path& folder) {
    withProjectErrors(file(), [&] { storeFolder(writable(), folder, file()); });
}

std::vector<std::int64_t> Project::clipsOf(const fs::path& path) const {
    return withProjectErrors(file(), [&] {
        std::vector<std::int64_t> clips;
        SQLite::Statement query(readable(),
                                "SELECT clips.id FROM recordings JOIN clips ON recording = recordings.id "
                                "WHERE path = ? AND present ORDER BY begin_seconds");
        bindBytes(query, 1, path.native());
        while (query.executeStep()) clips.push_back(query.getColumn(0).getInt64());
        return clips;
    });
}

std::vector<std::int64_t> Project::clipsNamed(std::string_view name) const {
    std::vector<std::int64_t> clips = clipsOf(name);
    const std::size_t at = name.rfind('@');
    double begin = 0;
    const auto isNumber = [&](std::string_view text) {
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), begin);
        return problem == std::errc() && end == text.data() + text.size();
    };
    if (!clips.empty() || at == name.npos || !isNumber(name.substr(at + 1))) return clips;
    clips = clipsOf(name.substr(0, at));
    return withProjectErrors(file(), [&] {
        constexpr double kNear = 0.0005;  // s
        SQLite::Statement query(readable(), "SELECT begin_seconds FROM clips WHERE id = ?");
        std::erase_if(clips, [&](std::int64_t clip) {
            query.reset();
            query.bind(1, clip);
            return !query.executeStep() || std::abs(query.getColumn(0).getDouble() - begin) > kNear;
        });
        return clips;
    });
}

std::vector<ProjectClass> Project::classes() const {
    return withProjectErrors(file(), [&] {
        std::vector<ProjectClass> classes;
        SQLite::Statement query(readable(), "SELECT id, name, clips FROM classes WHERE present");
        while (query.executeStep())
            classes.push_back(
                {query.getColumn(0).getInt64(), bytesOf(query.getColumn(1)), query.getColumn(2).getInt64()});
        std::ranges::sort(classes, naturalLess, &ProjectClass::name);
        return classes;
    });
}

}  // namespace melscope
