// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/dataset/text_encoding.h"

namespace melscope {

/// What no honest table exceeds.
struct TableLimits {
    std::size_t field = 64 * 1024;  ///< bytes
    std::size_t row = 1024 * 1024;  ///< bytes in all its fields
    std::size_t columns = 1024;
    std::int64_t rows = 10'000'000;
};

/// A label track is what Audacity exports: begin, end and label of a stretch a line, tab-separated, no
/// header; lines that begin with a backslash hold frequencies.
enum class TableFormat { Delimited, LabelTrack, JsonArray, JsonLines };

/// How a table is written.
struct TableShape {
    TableFormat format = TableFormat::Delimited;
    char delimiter = ',';            ///< of delimited text: comma, semicolon, tab or bar
    std::string encoding = "UTF-8";  ///< as found
    bool hasHeader = true;  ///< false if the first row names a recording; columns are then "column 1", ...
    std::vector<std::string> columns;  ///< of JSON: every field of any row, in order of appearance
};

/// E.g. "comma separated, UTF-8".
std::string describeShape(const TableShape& shape);

/// One row; its memory is reused for the next.
struct TableRow {
    std::int64_t line = 0;           ///< on which it begins, from 1
    std::vector<std::string> cells;  ///< [columns], UTF-8, empty where the row has none
    std::string problem;             ///< why it cannot be used, empty if it can
};

/// Takes a row; false ends the reading.
using RowSink = std::function<bool(const TableRow&)>;

/// Finds out format, delimiter and columns.
/// @throws DatasetError: cannot be read, not in its encoding, no rows, a limit exceeded, a quotation mark
/// never closed, not JSON.
TableShape inspectTable(const TextFile& file, const TableLimits& limits = {});

/// Reads a table row by row in bounded memory. Blank lines are no rows.
/// @throws DatasetError as above, naming the line.
void readTable(const TextFile& file, const TableShape& shape, const RowSink& take,
               const TableLimits& limits = {});

}  // namespace melscope
