// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

enum class Access { Write, ReadOnly };

/// Opens an existing database with the rules every project obeys: foreign keys, nothing in the file is
/// trusted to run. Changes nothing in the file.
SQLite::Database openDatabase(const std::filesystem::path& path, Access access);

/// Write-ahead log and full sync, for a file that is known to be ours.
void prepareWriting(SQLite::Database& database);

/// All pages of a database as the bytes of a file, with what its log holds.
std::string serialized(SQLite::Database& database);

/// Does `work` on a project's file; what SQLite says of it becomes a ProjectError that names the file.
template <class Work>
auto withProjectErrors(const std::filesystem::path& path, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception& problem) {
        throw ProjectError(printablePath(path) + " cannot be used: " + printable(problem.what()));
    }
}

/// Binds bytes as they are, whatever their encoding.
inline void bindBytes(SQLite::Statement& statement, int index, std::string_view bytes) {
    statement.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

/// The bytes of a TEXT or BLOB column.
inline std::string bytesOf(const SQLite::Column& column) {
    const auto* const bytes = static_cast<const char*>(column.getBlob());
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(column.getBytes()));
}

}  // namespace melscope
