// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/dataset/group_by.h"
#include "core/dataset/natural_order.h"
#include "core/project/database.h"
#include "core/project/project.h"

namespace melscope {

namespace {

using Indices = std::unordered_map<std::int64_t, int>;  // row -> index into a Dataset's names

Indices takeClasses(const Project& project, Dataset& dataset) {
    Indices indices;
    for (ProjectClass& known : project.classes()) {
        if (known.clips == 0) continue;
        indices.emplace(known.id, static_cast<int>(dataset.classes.size()));
        dataset.classes.push_back(std::move(known.name));
    }
    return indices;
}

/// Names sorted as importDataset() sorts them.
Indices takeNames(SQLite::Database& database, const char* sql, std::vector<std::string>& names) {
    std::vector<std::pair<std::string, std::int64_t>> rows;
    SQLite::Statement query(database, sql);
    while (query.executeStep()) rows.emplace_back(bytesOf(query.getColumn(0)), query.getColumn(1).getInt64());
    std::ranges::sort(rows, naturalLess, &std::pair<std::string, std::int64_t>::first);
    Indices indices;
    for (auto& [name, row] : rows) {
        indices.emplace(row, static_cast<int>(names.size()));
        names.push_back(std::move(name));
    }
    return indices;
}

/// What the last import took from where, as Dataset::columnsFound.
std::vector<std::string> columnsOf(SQLite::Database& database) {
    std::vector<std::string> columns;
    SQLite::Statement query(database, "SELECT value FROM facts WHERE key = 'columns'");
    if (!query.executeStep()) return columns;
    std::istringstream lines(query.getColumn(0).getString());
    for (std::string line; std::getline(lines, line);) columns.push_back(line);
    return columns;
}

int indexOf(const Indices& indices, const SQLite::Column& row) {
    if (row.isNull()) return -1;
    const auto found = indices.find(row.getInt64());
    return found == indices.end() ? -1 : found->second;
}

bool staysInFolder(const std::filesystem::path& path) {
    return !path.empty() && path.is_relative() && path.native().find('\0') == std::string::npos &&
           std::ranges::none_of(path, [](const auto& step) { return step == ".."; });
}

/// Why no program of ours can have written this clip, for a project may come from anyone; empty if one can.
std::string disbelief(const Clip& clip) {
    constexpr double kLongest = 1e9;  // s
    if (!staysInFolder(clip.path)) return "it does not lie in the data folder";
    const auto [begin, end] = clip.range;
    if (!(begin >= 0 && begin < kLongest && end < kLongest) || (end >= 0 && end <= begin))
        return "its stretch of the recording cannot be true";
    if (!(clip.seconds >= 0 && clip.seconds < kLongest) || clip.sampleRate < 0 || clip.channels < 0)
        return "its length, sample rate or channels cannot be true";
    return {};
}

}  // namespace

Dataset datasetOf(const Project& project) { return std::move(clipsOf(project).dataset); }

ProjectClips clipsOf(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.readable();
        ProjectClips clips{.dataset = {.folder = project.dataFolder()}, .rows = {}};
        Dataset& dataset = clips.dataset;
        dataset.columnsFound = columnsOf(database);
        const Indices classes = takeClasses(project, dataset);
        const Indices groups = takeNames(database,
                                         "SELECT name, id FROM groups WHERE id IN "
                                         "(SELECT group_id FROM clips WHERE present AND NOT ignored)",
                                         dataset.groups);
        const Indices encodings = takeNames(
            database, "SELECT name, id FROM encodings WHERE id IN (SELECT encoding FROM recordings)",
            dataset.encodings);
        SQLite::Statement query(
            database,
            "SELECT path, begin_seconds, end_seconds, class, group_id, fold, split, sample_rate, "
            "channels, seconds, encoding, frames, clips.id FROM clips JOIN recordings ON recordings.id = "
            "recording "
            "WHERE present AND NOT ignored ORDER BY path, begin_seconds, end_seconds");
        while (query.executeStep()) {
            Clip& clip = dataset.clips.emplace_back();
            clip.path = bytesOf(query.getColumn(0));
            clip.range = {query.getColumn(1).getDouble(), query.getColumn(2).getDouble()};
            clip.id = clipId(clip.path, clip.range);
            clip.label = indexOf(classes, query.getColumn(3));
            clip.group = indexOf(groups, query.getColumn(4));
            clip.fold = query.getColumn(5).isNull() ? -1 : query.getColumn(5).getInt();
            clip.split = static_cast<Split>(query.getColumn(6).getInt());
            clip.sampleRate = query.getColumn(7).getInt();
            clip.channels = query.getColumn(8).getInt();
            clip.seconds = static_cast<float>(query.getColumn(9).getDouble());
            clip.encoding = indexOf(encodings, query.getColumn(10));
            clip.frames = query.getColumn(11).isNull() ? -1 : query.getColumn(11).getInt64();
            clips.rows.push_back(query.getColumn(12).getInt64());
            if (std::string reason = disbelief(clip); !reason.empty()) {
                dataset.problems.push_back({.where = printablePath(clip.path), .reason = std::move(reason)});
                dataset.clips.pop_back();
                clips.rows.pop_back();
            }
        }
        groupStretches(dataset);
        return clips;
    });
}

void leaveOutMissing(Dataset& dataset) {
    std::erase_if(dataset.clips, [&](const Clip& clip) {
        std::error_code ignored;
        if (std::filesystem::exists(dataset.folder / clip.path, ignored)) return false;
        dataset.problems.push_back(
            {.where = printablePath(clip.path), .reason = "it is not in " + printablePath(dataset.folder)});
        return true;
    });
}

}  // namespace melscope
