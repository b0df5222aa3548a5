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
constexpr int kSniffedRecords = 50;

TableFormat formatOf(const fs::path& file) {
    const std::string extension = lowerCase(file.extension().native());
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
    std::vector<std::string> header;
    double agreement = 0;  ///< share of the records that have as many fields as the header
};

Cut cutAt(const fs::path& file, char delimiter, const TableLimits& limits) {
    DelimitedReader reader(file, delimiter, limits);
    Cut cut{.delimiter = delimiter, .header = {}, .agreement = 0};
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
Cut bestCut(const fs::path& file, const TableLimits& limits) {
    std::optional<Cut> best;
    for (const char delimiter : kDelimiters) {
        try {
            Cut cut = cutAt(file, delimiter, limits);
            if (!best || better(cut, *best)) best = std::move(cut);
        } catch (const DatasetError&) {  // a quotation mark that only opens a field at the wrong delimiter
        }
    }
    return best ? std::move(*best) : cutAt(file, ',', limits);  // which says what is wrong
}

TableShape inspectDelimited(const fs::path& file, const TableLimits& limits) {
    const Cut cut = bestCut(file, limits);
    TableShape shape{
        .format = TableFormat::Delimited, .delimiter = cut.delimiter, .hasHeader = true, .columns = {}};
    for (const std::string& name : cut.header) {
        shape.columns.emplace_back(trimmed(name));
        if (hasAudioExtension(fs::path(shape.columns.back()))) shape.hasHeader = false;
    }
    if (shape.hasHeader) return shape;
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        shape.columns[i] = "column " + std::to_string(i + 1);
    return shape;
}

void readDelimited(const fs::path& file, const TableShape& shape, const RowSink& take,
                   const TableLimits& limits) {
    DelimitedReader reader(file, shape.delimiter, limits);
    TableRow row;
    if (shape.hasHeader) reader.next(row.cells);
    for (std::size_t count = reader.next(row.cells); count > 0; count = reader.next(row.cells)) {
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

void readJson(const fs::path& file, TableFormat format, const JsonSink& take, const TableLimits& limits) {
    if (format == TableFormat::JsonArray)
        readJsonArray(file, take, limits);
    else
        readJsonLines(file, take, limits);
}

TableShape inspectJson(const fs::path& file, TableFormat format, const TableLimits& limits) {
    TableShape shape{.format = format, .delimiter = ',', .hasHeader = true, .columns = {}};
    std::unordered_map<std::string, std::size_t> known;
    const JsonSink take = [&](const JsonRow& row) {
        for (const auto& [name, text] : row.fields)
            if (known.try_emplace(name, shape.columns.size()).second) shape.columns.push_back(name);
        if (shape.columns.size() > limits.columns)
            throw DatasetError(lineName(file, row.line) + " brings the table to more than " +
                               std::to_string(limits.columns) + " columns");
        return true;
    };
    readJson(file, format, take, limits);
    if (shape.columns.empty())
        throw DatasetError("the table " + printablePath(file.filename()) +
                           " holds neither an array of JSON objects nor one JSON object a line");
    return shape;
}

void readJsonTable(const fs::path& file, const TableShape& shape, const RowSink& take,
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

TableShape inspectTable(const fs::path& file, const TableLimits& limits) {
    const TableFormat format = formatOf(file);
    TableShape shape =
        format == TableFormat::Delimited ? inspectDelimited(file, limits) : inspectJson(file, format, limits);
    if (shape.columns.empty())
        throw DatasetError("the table " + printablePath(file.filename()) + " is empty");
    return shape;
}

void readTable(const fs::path& file, const TableShape& shape, const RowSink& take,
               const TableLimits& limits) {
    std::int64_t rows = 0;
    const RowSink takeCounted = [&](const TableRow& row) {
        if (++rows > limits.rows)
            throw DatasetError("the table " + printablePath(file.filename()) + " has more than " +
                               std::to_string(limits.rows) + " rows");
        return take(row);
    };
    if (shape.format == TableFormat::Delimited)
        readDelimited(file, shape, takeCounted, limits);
    else
        readJsonTable(file, shape, takeCounted, limits);
}

}  // namespace melscope
