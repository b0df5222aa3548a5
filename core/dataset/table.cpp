// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/candidate.h"
#include "core/dataset/delimited_text.h"
#include "core/dataset/json_rows.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::array<char, 4> kDelimiters = {'\t', ',', ';', '|'};
constexpr std::array<std::string_view, 4> kDelimiterNames = {"tab", "comma", "semicolon", "bar"};
constexpr std::array<std::string_view, 3> kLabelTrackColumns = {"begin", "end", "label"};
constexpr int kSniffedRecords = 50;

TableFormat formatOf(const TextFile& file) {
    const std::string extension = lowerCase(file.path.extension().native());
    if (extension != ".json" && extension != ".jsonl" && extension != ".ndjson")
        return TableFormat::Delimited;
    ByteSource source(file);
    while (source.peek() != ByteSource::kEnd &&
           trimmed(std::string(1, static_cast<char>(source.peek()))).empty())
        source.advance();
    return source.peek() == '[' ? TableFormat::JsonArray : TableFormat::JsonLines;
}

/// How the first records look when they are cut at one delimiter.
struct Cut {
    char delimiter = ',';
    std::string encoding;
    std::vector<std::string> header;
    double agreement = 0;  ///< share of the records that have as many fields as the header
};

Cut cutAt(const TextFile& file, char delimiter, const TableLimits& limits) {
    DelimitedReader reader(file, delimiter, limits);
    Cut cut{.delimiter = delimiter, .encoding = std::string(reader.encoding()), .header = {}, .agreement = 0};
    const std::size_t columns = reader.next(cut.header);
    cut.header.resize(columns);
    std::vector<std::string> fields;
    int records = 0;
    int agreeing = 0;
    for (; records < kSniffedRecords; ++records) {
        const std::size_t count = reader.next(fields);
        if (count == 0) break;
        if (count == columns) ++agreeing;
    }
    cut.agreement = records > 0 ? static_cast<double>(agreeing) / records : 1.0;
    return cut;
}

bool better(const Cut& a, const Cut& b) {
    const bool cutsA = a.header.size() > 1;
    const bool cutsB = b.header.size() > 1;
    if (cutsA != cutsB) return cutsA;
    if (a.agreement != b.agreement) return a.agreement > b.agreement;
    return a.header.size() > b.header.size();
}

/// The delimiter at which the first records fall into equally many fields.
Cut bestCut(const TextFile& file, const TableLimits& limits) {
    std::optional<Cut> best;
    std::string failed;
    for (const char delimiter : kDelimiters) {
        try {
            Cut cut = cutAt(file, delimiter, limits);
            if (!best || better(cut, *best)) best = std::move(cut);
        } catch (const DatasetError&) {  // a quotation mark that only opens a field at the wrong delimiter
            failed += delimiter;
        }
    }
    if (!best) return cutAt(file, ',', limits);  // which says what is wrong
    const std::size_t meant =
        best->header.size() == 1 ? best->header.front().find_first_of(failed) : failed.npos;
    return meant == failed.npos ? std::move(*best) : cutAt(file, best->header.front()[meant], limits);
}

/// Reads tab-separated fields as letters, for a quotation mark in a label encloses nothing.
DelimitedReader labelTrackReader(const TextFile& file, const TableLimits& limits) {
    return {file, '\t', limits, DelimitedReader::Quotes::AreLetters};
}

bool isFrequencies(const std::vector<std::string>& fields) { return fields.front() == "\\"; }

/// True if the first lines are two ascending times and a label.
bool isLabelTrack(const TextFile& file, const TableLimits& limits) {
    DelimitedReader reader = labelTrackReader(file, limits);
    std::vector<std::string> fields;
    int records = 0;
    for (; records < kSniffedRecords; ++records) {
        const std::size_t count = reader.next(fields);
        if (count == 0) break;
        if (isFrequencies(fields)) continue;
        if (count < 2 || count > kLabelTrackColumns.size()) return false;
        const auto begin = parseSeconds(fields[0]);
        const auto end = parseSeconds(fields[1]);
        if (!begin || !end || *end < *begin) return false;
    }
    return records > 0;
}

TableShape inspectLabelTrack(const TextFile& file, const TableLimits& limits) {
    return {.format = TableFormat::LabelTrack,
            .delimiter = '\t',
            .encoding = std::string(labelTrackReader(file, limits).encoding()),
            .hasHeader = false,
            .columns = {kLabelTrackColumns.begin(), kLabelTrackColumns.end()}};
}

TableShape inspectDelimited(const TextFile& file, const TableLimits& limits) {
    const Cut cut = bestCut(file, limits);
    TableShape shape{.format = TableFormat::Delimited,
                     .delimiter = cut.delimiter,
                     .encoding = cut.encoding,
                     .hasHeader = true,
                     .columns = {}};
    for (const std::string& name : cut.header) {
        shape.columns.emplace_back(trimmed(name));
        if (hasAudioExtension(fs::path(shape.columns.back()))) shape.hasHeader = false;
    }
    if (shape.hasHeader) return shape;
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        shape.columns[i] = "column " + std::to_string(i + 1);
    return shape;
}

void readDelimited(const TextFile& file, const TableShape& shape, const RowSink& take,
                   const TableLimits& limits) {
    const bool labelTrack = shape.format == TableFormat::LabelTrack;
    DelimitedReader reader =
        labelTrack ? labelTrackReader(file, limits) : DelimitedReader(file, shape.delimiter, limits);
    TableRow row;
    if (shape.hasHeader) reader.next(row.cells);
    for (std::size_t count = reader.next(row.cells); count > 0; count = reader.next(row.cells)) {
        if (labelTrack && isFrequencies(row.cells)) continue;
        const auto filled = [&row](std::size_t i) { return !trimmed(row.cells[i]).empty(); };
        while (count > shape.columns.size() && !filled(count - 1))
            --count;  // delimiters at the end of a line
        row.line = reader.line();
        row.problem.clear();
        if (count > shape.columns.size())
            row.problem = std::to_string(count) + " fields where the table has " +
                          std::to_string(shape.columns.size()) + " columns";
        row.cells.resize(std::max(row.cells.size(), shape.columns.size()));
        if (!take(row)) return;
    }
}

void readJson(const TextFile& file, TableFormat format, const JsonSink& take, const TableLimits& limits) {
    if (format == TableFormat::JsonArray)
        readJsonArray(file, take, limits);
    else
        readJsonLines(file, take, limits);
}

TableShape inspectJson(const TextFile& file, TableFormat format, const TableLimits& limits) {
    TableShape shape{.format = format, .encoding = std::string(ByteSource(file).encoding()), .columns = {}};
    std::unordered_map<std::string, std::size_t> known;
    const JsonSink take = [&](const JsonRow& row) {
        for (const auto& [name, text] : row.fields)
            if (known.try_emplace(name, shape.columns.size()).second) shape.columns.push_back(name);
        if (shape.columns.size() > limits.columns)
            throw DatasetError(lineName(file.path, row.line) + " brings the table to more than " +
                               std::to_string(limits.columns) + " columns");
        return true;
    };
    readJson(file, format, take, limits);
    if (shape.columns.empty())
        throw DatasetError("the table " + printablePath(file.path.filename()) +
                           " holds neither an array of JSON objects nor one JSON object a line");
    return shape;
}

void readJsonTable(const TextFile& file, const TableShape& shape, const RowSink& take,
                   const TableLimits& limits) {
    std::unordered_map<std::string, std::size_t> indices;
    for (std::size_t i = 0; i < shape.columns.size(); ++i) indices.emplace(shape.columns[i], i);
    TableRow row;
    std::vector<bool> given;
    const JsonSink takeJson = [&](const JsonRow& json) {
        row.line = json.line;
        row.problem = json.problem;
        row.cells.assign(shape.columns.size(), "");
        given.assign(shape.columns.size(), false);
        for (const auto& [name, text] : json.fields) {
            const auto found = indices.find(name);
            if (found == indices.end()) continue;  // the file grew since it was inspected
            if (given[found->second]) row.problem = "the field " + printable(name) + " is there twice";
            given[found->second] = true;
            row.cells[found->second] = text;
        }
        return take(row);
    };
    readJson(file, shape.format, takeJson, limits);
}

}  // namespace

std::string describeShape(const TableShape& shape) {
    const auto format = [&]() -> std::string {
        if (shape.format == TableFormat::LabelTrack) return "label track";
        if (shape.format == TableFormat::JsonArray) return "JSON";
        if (shape.format == TableFormat::JsonLines) return "JSON lines";
        if (shape.columns.size() < 2) return "one column";
        const auto known = std::find(kDelimiters.begin(), kDelimiters.end(), shape.delimiter);
        return std::string(kDelimiterNames[static_cast<std::size_t>(known - kDelimiters.begin())]) +
               " separated" + (shape.hasHeader ? "" : ", no header");
    };
    return format() + ", " + shape.encoding;
}

TableShape inspectTable(const TextFile& file, const TableLimits& limits) {
    const TableFormat format = formatOf(file);
    TableShape shape = format != TableFormat::Delimited ? inspectJson(file, format, limits)
                       : isLabelTrack(file, limits)     ? inspectLabelTrack(file, limits)
                                                        : inspectDelimited(file, limits);
    if (shape.columns.empty())
        throw DatasetError("the table " + printablePath(file.path.filename()) + " is empty");
    return shape;
}

void readTable(const TextFile& file, const TableShape& shape, const RowSink& take,
               const TableLimits& limits) {
    std::int64_t rows = 0;
    const RowSink takeCounted = [&](const TableRow& row) {
        if (++rows > limits.rows)
            throw DatasetError("the table " + printablePath(file.path.filename()) + " has more than " +
                               std::to_string(limits.rows) + " rows");
        return take(row);
    };
    if (shape.format == TableFormat::Delimited || shape.format == TableFormat::LabelTrack)
        readDelimited(file, shape, takeCounted, limits);
    else
        readJsonTable(file, shape, takeCounted, limits);
}

}  // namespace melscope
