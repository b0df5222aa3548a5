// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/table.h"

namespace melscope {

/// One JSON object of a table. Numbers and truth values are their text; null and nested values are empty.
struct JsonRow {
    std::int64_t line = 0;                                    ///< on which it begins, from 1
    std::vector<std::pair<std::string, std::string>> fields;  ///< in the order written
    std::string problem;                                      ///< e.g. that it is no object
};

/// Takes a row; false ends the reading.
using JsonSink = std::function<bool(const JsonRow&)>;

/// Reads an array of objects in bounded memory.
/// @throws DatasetError naming the line: not JSON, not UTF-8, nested too deeply, a limit exceeded.
void readJsonArray(const TextFile& file, const JsonSink& take, const TableLimits& limits);

/// Reads one object a line; a line that is none is a row with a problem, a blank line no row.
/// @throws DatasetError naming the line: not UTF-8, longer than 1 MiB.
void readJsonLines(const TextFile& file, const JsonSink& take, const TableLimits& limits);

}  // namespace melscope
