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
    std::optional<std::size_t> path;   ///< none: the recording that has the table's name
    std::optional<std::size_t> label;  ///< none only if recordings without one are kept
    std::optional<std::size_t> group;
    std::optional<std::size_t> fold;
    std::optional<std::size_t> split;
    std::optional<std::size_t> begin;  ///< seconds
    std::optional<std::size_t> end;    ///< seconds; there if and only if begin is
    /// Where begin lies in its own file, if begin and end count through several files (Raven); seconds.
    std::optional<std::size_t> offset;
};

/// Takes the columns that `source` names and guesses the others from the header and from the first rows: a
/// path column holds audio names, a label in words is preferred to its number, a fold is a number, a split
/// says train, valid, test. Begin and end are guessed only where they are plainly seconds of the row's own
/// file: in label tracks, Raven's tables and what Melscope exports.
/// @throws DatasetError if a named column is missing or there twice, or no path or label is recognised; it
/// says which columns there are.
TableColumns chooseColumns(const TableSource& source, const TableShape& shape,
                           const std::vector<TableRow>& firstRows,
                           Unlabelled unlabelled = Unlabelled::LeaveOut);

/// E.g. "label = category", for each column that is used.
std::vector<std::string> describeColumns(const TableColumns& columns, const TableShape& shape);

}  // namespace melscope
