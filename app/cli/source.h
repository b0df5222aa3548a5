// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>

#include "app/cli/console.h"
#include "app/cli/source_options.h"
#include "core/dataset/survey.h"

namespace melscope {

/// The data set of a project or folder, without a word.
Dataset readSource(const ImportOptions& options, Console& console, std::stop_token stop);

/// Reads the data set, a project's or a folder's, on so many threads (0: all cores) with progress, and says
/// what could not be used: the first problems and their number.
/// @throws DatasetError also if there is not a single clip; std::invalid_argument for a project with a
/// pattern or table.
Dataset importSource(ImportOptions options, int threads, Console& console, std::stop_token stop);

/// True for a path that names a project rather than a folder.
bool isProject(const std::filesystem::path& source);

/// Where all clips are of one class because a table that says more was not named: names it.
void hintAtTable(const ImportOptions& options, const Dataset& dataset, Console& console);

/// Divides the clips, says how, and warns of every group on both sides. @return the sentence.
std::string divide(Dataset& dataset, SplitSettings settings, std::uint64_t seed, Console& console);

/// What is heard in the clips of a project or folder, those that cannot be read among them.
struct HeardSource {
    Dataset dataset;
    std::vector<ClipFacts> facts;  ///< [clips]
};
HeardSource hearSource(const ImportOptions& options, Console& console, const std::stop_token& stop);

/// Says the first of these and how many more there are.
void warnOf(std::span<const Problem> problems, std::string_view what, Console& console);

/// A problem on one line: "file, line 3: reason".
std::string problemLine(const Problem& problem);

}  // namespace melscope
