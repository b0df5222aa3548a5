// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migration.h"

#include <fstream>
#include <iterator>
#include <string>

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/schema.h"
#include "core/project/schema_steps.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

bool holds(const fs::path& file, std::string_view content) {
    std::error_code failure;
    if (fs::file_size(file, failure) != content.size() || failure) return false;
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {}) == content;
}

/// "sounds.format-1.melscope", or with " 2", " 3" ... behind the number where another file has that name.
fs::path backupName(const fs::path& file, int version, int attempt) {
    fs::path name = file;
    name.replace_extension();
    name += ".format-" + std::to_string(version) + (attempt > 1 ? ' ' + std::to_string(attempt) : "");
    name += file.extension();
    return name;
}

/// A program that was killed while it migrated has left its copy: the same bytes are not written twice.
void writeBackup(SQLite::Database& database, int version, const fs::path& file) {
    const std::string content = serialized(database);
    for (int attempt = 1;; ++attempt) {
        const fs::path backup = backupName(file, version, attempt);
        if (!fs::exists(fs::symlink_status(backup))) return writeFileAtomically(backup, content);
        if (holds(backup, content)) return;
    }
}

}  // namespace

void migrate(SQLite::Database& database, int version, const fs::path& file) {
    writeBackup(database, version, file);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    bringSchema(database, version);
    checkContent(database, kProjectVersion, file);
    transaction.commit();
}

}  // namespace melscope
