// SPDX-License-Identifier: GPL-3.0-or-later
// Every input is read as delimited text and, if it begins like JSON, as JSON too.
#include <cstdint>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/import_table.h"
#include "core/dataset/table.h"
#include "tests/fuzz/fuzz_folder.h"

using namespace melscope;
using melscope::fuzz::require;

namespace {

/// A table and the few recordings it may mean.
struct TableFolder {
    TableFolder() {
        std::filesystem::create_directories(folder / "site");
        for (const char* name : {"a.wav", "table.wav", "site/b.flac", "site/a.wav"})
            fuzz::writeBytes(folder / name, "");
    }
    fuzz::FuzzFolder folder;
};

void checkRow(const TableRow& row, const TableShape& shape) {
    require(row.cells.size() >= shape.columns.size(), "a row has a cell for every column");
    for (const std::string& cell : row.cells) require(isUtf8(cell), "cells are UTF-8");
}

/// The number of rows, or nothing if the table was refused.
std::optional<std::size_t> readRows(const TextFile& file) {
    try {
        const TableShape shape = inspectTable(file);
        std::size_t rows = 0;
        std::int64_t line = 0;
        readTable(file, shape, [&](const TableRow& row) {
            checkRow(row, shape);
            require(row.line >= line, "rows come in the order of their lines");
            line = row.line;
            return ++rows > 0;
        });
        return rows;
    } catch (const Error&) {
        return std::nullopt;
    }
}

void readTableFile(const TableFolder& place, const char* name, std::string_view bytes,
                   TextEncoding encoding = TextEncoding::Utf8) {
    fuzz::writeBytes(place.folder / name, bytes);
    const auto rows = readRows({place.folder / name, encoding});
    try {
        const ImportOptions options{.folder = place.folder.path(),
                                    .pattern = {},
                                    .table = TableSource{.file = place.folder / name, .encoding = encoding},
                                    .threads = 1};
        const Candidates found = candidatesFromTable(options, {}, {});
        require(rows.has_value(), "what cannot be read yields no candidates");
        require(found.clips.size() + found.problems.size() == *rows, "every row is a clip or a problem");
        require(found.tally.rows == static_cast<std::int64_t>(*rows), "every row is counted");
        require(found.tally.refused == std::ssize(found.problems), "every problem is counted");
        for (const Problem& problem : found.problems) require(isUtf8(problem.reason), "reasons are UTF-8");
    } catch (const Error&) {
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const TableFolder place;
    const std::string_view bytes = fuzz::textOf(data, size);
    readTableFile(place, "table.csv", bytes);
    if (!isUtf8(bytes)) readTableFile(place, "table.csv", bytes, TextEncoding::Windows1252);
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != bytes.npos && (bytes[first] == '[' || bytes[first] == '{'))
        readTableFile(place, "table.json", bytes);
    return 0;
}
