// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import_table.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/folder_scan.h"
#include "core/dataset/table.h"
#include "core/dataset/table_columns.h"
#include "core/dataset/table_paths.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFirstRows = 1000;  // looked at when columns are guessed
constexpr std::size_t kFirstRowsBytes = 4 * 1024 * 1024;
constexpr std::uint64_t kRowsPerReport = 1024;

/// The table as given, else, if that is not there, as named from the data set's folder.
fs::path locateTable(const ImportOptions& options) {
    std::error_code failure;
    const fs::path& file = options.table->file;
    const fs::path inFolder = options.folder / file;
    return !fs::exists(file, failure) && fs::exists(inFolder, failure) ? inFolder : file;
}

std::vector<TableRow> readFirstRows(const fs::path& file, const TableShape& shape) {
    std::vector<TableRow> rows;
    std::size_t bytes = 0;
    readTable(file, shape, [&](const TableRow& row) {
        rows.push_back(row);
        for (const std::string& cell : row.cells) bytes += cell.size() + sizeof(std::string);
        return rows.size() < kFirstRows && bytes < kFirstRowsBytes;
    });
    return rows;
}

/// "meta.csv" or "lists/meta.csv" where the table lies in the folder, else its path.
std::string shownName(const fs::path& folder, const fs::path& file) {
    std::error_code failure;
    const fs::path relative = fs::relative(file, folder, failure);
    const bool inside = !failure && !relative.empty() && *relative.begin() != "..";
    return printablePath(inside ? relative : file);
}

std::string_view cellOf(const TableRow& row, const std::optional<std::size_t>& column) {
    return column ? std::string_view(row.cells[*column]) : std::string_view();
}

/// Why a row cannot be used; empty if it was added.
std::string takeRow(const TableRow& row, const TableColumns& columns, TablePaths& paths,
                    Candidates& candidates) {
    constexpr std::size_t kShown = 300;
    if (!row.problem.empty()) return row.problem;
    const std::string_view written = trimmed(row.cells[columns.path]);
    FoundPath found = paths.find(written);
    const std::string shown = written.empty() ? "" : printable(written.substr(0, kShown)) + ": ";
    if (found.path.empty()) return shown + found.reason;
    const std::string reason = addCandidate(candidates, std::move(found.path), row.line,
                                            {.label = row.cells[columns.label],
                                             .group = cellOf(row, columns.group),
                                             .fold = cellOf(row, columns.fold),
                                             .split = cellOf(row, columns.split)});
    return reason.empty() ? "" : shown + reason;
}

}  // namespace

Candidates candidatesFromTable(const ImportOptions& options, const ProgressListener& listener,
                               const std::stop_token& stop) {
    const fs::path file = locateTable(options);
    const TableShape shape = inspectTable(file);
    const TableColumns columns = chooseColumns(*options.table, shape, readFirstRows(file, shape));
    TablePaths paths(options.folder, fs::absolute(file).parent_path(),
                     [&] { return scanFolder(options.folder, listener, stop); });
    Candidates candidates;
    candidates.columnsFound = describeColumns(columns, shape);
    candidates.source = shownName(options.folder, file);
    std::uint64_t rows = 0;
    readTable(file, shape, [&](const TableRow& row) {
        if (rows++ % kRowsPerReport == 0) {
            if (stop.stop_requested()) throw Stopped();
            if (listener) listener({"reading the table", rows - 1, 0});
        }
        std::string reason = takeRow(row, columns, paths, candidates);
        if (!reason.empty())
            candidates.problems.push_back(
                {.where = candidates.source, .line = row.line, .reason = std::move(reason)});
        return true;
    });
    candidates.problems.insert(candidates.problems.end(), paths.problems().begin(), paths.problems().end());
    return candidates;
}

}  // namespace melscope
