// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import_table.h"

#include <algorithm>
#include <span>
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
constexpr std::size_t kPreviewRows = 10;
constexpr std::size_t kShown = 300;  // bytes of a cell in a problem
constexpr std::int64_t kRowsPerReport = 1024;

/// The table as given, else, if that is not there, as named from the data set's folder.
fs::path locateTable(const ImportOptions& options) {
    std::error_code failure;
    const fs::path& file = options.table->file;
    const fs::path inFolder = options.folder / file;
    return !fs::exists(file, failure) && fs::exists(inFolder, failure) ? inFolder : file;
}

std::vector<TableRow> readFirstRows(const TextFile& file, const TableShape& shape) {
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

/// The stretch that a row means, or why it means none.
std::string readRange(const TableRow& row, const TableColumns& columns, TimeRange& range) {
    if (!columns.begin) return {};
    const std::string_view beginText = cellOf(row, columns.begin);
    const std::string_view endText = cellOf(row, columns.end);
    if (trimmed(beginText).empty() && trimmed(endText).empty()) return {};  // the whole recording
    const auto begin = parseSeconds(beginText);
    const auto end = parseSeconds(endText);
    const auto offset = columns.offset ? parseSeconds(cellOf(row, columns.offset)) : begin;
    if (!begin || !end || !offset)
        return "the stretch from " + printable(beginText.substr(0, kShown)) + " to " +
               printable(endText.substr(0, kShown)) + " is not in seconds";
    if (*end <= *begin) return "the stretch ends before it begins";
    range = {*offset, *offset + (*end - *begin)};
    return {};
}

/// What is the same for all rows of a table.
struct TableReading {
    const ImportOptions& options;
    TableColumns columns;
    FoundPath implied;  ///< the recording, where no column names it
    TablePaths& paths;
};

/// Why a row cannot be used; empty if it was added.
std::string takeRow(const TableRow& row, const TableReading& table, Candidates& candidates) {
    if (!row.problem.empty()) return row.problem;
    const TableColumns& columns = table.columns;
    const std::string_view written = trimmed(cellOf(row, columns.path));
    FoundPath found = columns.path ? table.paths.find(written) : table.implied;
    const std::string shown = written.empty() ? "" : printable(written.substr(0, kShown)) + ": ";
    if (found.path.empty()) return shown + found.reason;
    Labelling labelling{.label = cellOf(row, columns.label),
                        .group = cellOf(row, columns.group),
                        .fold = cellOf(row, columns.fold),
                        .split = cellOf(row, columns.split)};
    std::string reason = readRange(row, columns, labelling.range);
    if (reason.empty())
        reason =
            addCandidate(candidates, std::move(found.path), row.line, labelling, table.options.unlabelled);
    return reason.empty() ? "" : shown + reason;
}

TablePreview previewOf(const TableShape& shape, const std::vector<TableRow>& rows) {
    TablePreview preview{.format = describeShape(shape), .columns = shape.columns};
    for (const TableRow& row : std::span(rows).first(std::min(rows.size(), kPreviewRows)))
        preview.firstRows.emplace_back(row.cells.begin(),
                                       row.cells.begin() + static_cast<std::ptrdiff_t>(shape.columns.size()));
    return preview;
}

/// "rec" for rec.txt, rec.Table.1.selections.txt and rec.selections.txt, as Raven and others name their
/// tables.
std::string stemOf(const fs::path& table) {
    std::string stem = table.parent_path() / table.stem();
    for (const std::string_view ending : {".selections", ".labels"})
        if (stem.ends_with(ending)) stem.resize(stem.size() - ending.size());
    const std::size_t number = stem.rfind(".Table.");
    if (number != stem.npos && stem.find_first_not_of("0123456789", number + 7) == stem.npos)
        stem.resize(number);
    return stem;
}

/// What is read from one table or several.
struct TableImport {
    const ImportOptions& options;
    const ProgressListener& listener;
    const std::stop_token& stop;
    TablePaths& paths;
    Candidates candidates;
};

FoundPath impliedBy(const fs::path& table, TablePaths& paths) {
    FoundPath implied = paths.findByStem(stemOf(table));
    if (implied.path.empty()) implied.reason = printable(stemOf(table)) + ": " + implied.reason;
    return implied;
}

void reportRow(const TableImport& import) {
    const std::int64_t rows = import.candidates.tally.rows;
    if (rows % kRowsPerReport != 0) return;
    if (import.stop.stop_requested()) throw Stopped();
    if (import.listener) import.listener({"reading the table", static_cast<std::uint64_t>(rows), 0});
}

/// @param name of the table, relative to where it was looked for
void readOne(TableImport& import, const TextFile& file, const fs::path& name) {
    const TableShape shape = inspectTable(file);
    const std::vector<TableRow> first = readFirstRows(file, shape);
    if (first.empty())
        throw DatasetError("the table " + printablePath(file.path.filename()) + " has no rows");
    TableReading table{
        .options = import.options,
        .columns = chooseColumns(*import.options.table, shape, first, import.options.unlabelled),
        .implied = {},
        .paths = import.paths};
    if (!table.columns.path) table.implied = impliedBy(name, import.paths);
    Candidates& candidates = import.candidates;
    if (!candidates.table) {
        candidates.table = previewOf(shape, first);
        candidates.columnsFound = describeColumns(table.columns, shape);
    }
    candidates.sources.push_back(shownName(import.options.folder, file.path));
    readTable(file, shape, [&](const TableRow& row) {
        reportRow(import);
        ++candidates.tally.rows;
        std::string reason = takeRow(row, table, candidates);
        if (reason.empty()) return true;
        candidates.problems.push_back(
            {.where = candidates.sources.back(), .line = row.line, .reason = std::move(reason)});
        ++candidates.tally.refused;
        return true;
    });
}

/// The tables below a folder, by their paths.
std::vector<fs::path> tablesIn(const fs::path& folder) {
    std::vector<fs::path> tables;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = lowerCase(entry.path().extension().native());
        if (entry.is_regular_file() && (extension == ".txt" || extension == ".csv" || extension == ".tsv"))
            tables.push_back(entry.path());
    }
    std::ranges::sort(tables);
    return tables;
}

/// Reads all tables of a folder, each for the recording that has its name; what is none is a problem.
void readAll(TableImport& import, const fs::path& folder) {
    for (const fs::path& table : tablesIn(folder)) {
        try {
            readOne(import, {table, import.options.table->encoding}, table.lexically_relative(folder));
        } catch (const DatasetError& problem) {
            import.candidates.problems.push_back(
                {.where = shownName(import.options.folder, table), .reason = problem.what()});
        }
    }
    if (!import.candidates.table)
        throw DatasetError("there is no table with labels in the folder " + printablePath(folder));
}

fs::path firstTable(const fs::path& file) {
    if (!fs::is_directory(file)) return file;
    const std::vector<fs::path> tables = tablesIn(file);
    if (tables.empty()) throw DatasetError("there is no table in the folder " + printablePath(file));
    return tables.front();
}

}  // namespace

TablePreview previewTable(const ImportOptions& options) {
    const TextFile file(firstTable(locateTable(options)), options.table->encoding);
    const TableShape shape = inspectTable(file);
    return previewOf(shape, readFirstRows(file, shape));
}

Candidates candidatesFromTable(const ImportOptions& options, const ProgressListener& listener,
                               const std::stop_token& stop) {
    const fs::path file = locateTable(options);
    const bool isFolder = fs::is_directory(file);
    TablePaths paths(options.folder, isFolder ? file : fs::absolute(file).parent_path(),
                     [&] { return scanFolder(options.folder, listener, stop); });
    TableImport import{options, listener, stop, paths, {}};
    if (isFolder)
        readAll(import, file);
    else
        readOne(import, {file, options.table->encoding}, file.filename());
    std::ranges::copy(paths.problems(), std::back_inserter(import.candidates.problems));
    return std::move(import.candidates);
}

}  // namespace melscope
