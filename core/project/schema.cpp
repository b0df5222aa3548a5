// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema.h"

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <tuple>

#include "core/project/database.h"
#include "core/project/schema_steps.h"

namespace melscope {

namespace {

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

std::set<Part> partsOfVersion(int version) {
    SQLite::Database empty(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    bringSchema(empty, 0, version);
    return partsOf(empty);
}

const std::set<Part>& expectedParts(int version) {
    static const std::array<std::set<Part>, kProjectVersion> parts = [] {
        std::array<std::set<Part>, kProjectVersion> made;
        for (int i = 0; i < kProjectVersion; ++i) made[static_cast<std::size_t>(i)] = partsOfVersion(i + 1);
        return made;
    }();
    return parts[static_cast<std::size_t>(version - 1)];
}

/// A big-endian number of SQLite's file header.
std::uint32_t headerNumber(const std::array<char, 100>& header, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(header[offset + i]);
    return number;
}

void checkVersion(std::int64_t version, const std::filesystem::path& path) {
    if (version > kProjectVersion)
        throw ProjectError(printablePath(path) + " was written by a newer Melscope (format " +
                           std::to_string(version) + ", this one knows " + std::to_string(kProjectVersion) +
                           "); it was left as it is");
    if (version < 1) throw ProjectError(printablePath(path) + " is of an unknown format");
}

}  // namespace

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
    checkVersion(headerNumber(header, kVersionOffset), path);
}

int versionOf(SQLite::Database& database, const std::filesystem::path& path) {
    const std::int64_t version = database.execAndGet("PRAGMA user_version").getInt64();
    checkVersion(version, path);
    return static_cast<int>(version);
}

void checkContent(SQLite::Database& database, int version, const std::filesystem::path& path) {
    if (partsOf(database) != expectedParts(version))
        throw ProjectError(printablePath(path) +
                           " holds other tables than a project has; it was left as it is");
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    check.executeStep();
    if (const std::string found = check.getColumn(0).getString(); found != "ok")
        throw ProjectError(printablePath(path) + " is damaged: " + printable(found));
}

}  // namespace melscope
