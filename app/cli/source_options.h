// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/import.h"
#include "core/dataset/split.h"

namespace CLI {
class App;
}

namespace melscope {

/// A data set as the command line names it: where its clips are, what their names or a table say of them, and
/// how they are divided.
struct SourceOptions {
    ImportOptions import;
    SplitSettings split;  ///< its seed is set by the command
};

/// "0-4,7" as 0, 1, 2, 3, 4, 7: sorted, each once. @throws std::invalid_argument for anything else.
std::vector<int> foldList(std::string_view text);

/// Adds the folder under this name and the options about what its clips are.
void addClipOptions(CLI::App& command, ImportOptions& options, const std::string& name,
                    std::string_view help);

/// Adds SOURCE and the options about it; the values stand in `options` after parsing.
void addSourceOptions(CLI::App& command, SourceOptions& options, std::string_view sourceHelp);

/// Adds what decides on which side a clip is: --split-by, --valid-folds, --test-folds.
void addSplitWays(CLI::App& command, SplitSettings& split);

/// Folds that are named mean a split by folds. @throws std::invalid_argument if another way was asked for.
void settleFolds(SplitSettings& split);

/// Checks what only makes sense together and settles what follows from it. Call it once parsing is done.
/// @throws std::invalid_argument naming the option.
void settle(SourceOptions& options);
void settle(const ImportOptions& options);

}  // namespace melscope
