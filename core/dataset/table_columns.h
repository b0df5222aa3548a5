// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/import.h"
#include "core/dataset/table.h"

namespace melscope {

/// Which columns of a table mean what, as indices into TableShape::columns.
struct TableColumns {
    std::size_t path = 0;
    std::size_t label = 0;
    std::optional<std::size_t> group;
    std::optional<std::size_t> fold;
    std::optional<std::size_t> split;
};

/// Takes the columns that `source` names and guesses the others from the header and from the first rows: a
/// path column holds audio names, a label in words is preferred to its number, a fold is a number, a split
/// says train, valid, test.
/// @throws DatasetError if a named column is missing or there twice, or no path or label is recognised; it
/// says which columns there are.
TableColumns chooseColumns(const TableSource& source, const TableShape& shape,
                           const std::vector<TableRow>& firstRows);

/// E.g. "label = category", for each column that is used.
std::vector<std::string> describeColumns(const TableColumns& columns, const TableShape& shape);

}  // namespace melscope
