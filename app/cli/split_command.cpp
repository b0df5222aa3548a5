// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/source.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/project/project_split.h"

namespace melscope {

namespace {

/// Shares that were not given follow from the others; without any it is 80 to 20.
void settleShares(const SplitCommand& command, SplitSettings& split) {
    if (!command.train && !command.valid && !command.test) return;
    split.test = command.test.value_or(0.0);
    if (!command.train && !command.valid)
        split.valid = std::min(split.valid, 1.0 - split.test);
    else
        split.valid = command.valid.value_or(1.0 - command.train.value_or(0.0) - split.test);
    split.train = command.train.value_or(1.0 - split.valid - split.test);
}

/// True if that column was imported with this meaning ("group", "fold").
bool wasImported(const Dataset& dataset, const std::string& meaning, const std::string& column) {
    return column == meaning ||
           std::ranges::count(dataset.columnsFound, meaning + " = " + printable(column)) > 0;
}

[[noreturn]] void notImported(const Dataset& dataset, const std::string& meaning, const std::string& column) {
    std::string known;
    for (const std::string& found : dataset.columnsFound) known += (known.empty() ? "" : ", ") + found;
    throw ProjectError("the project was not imported with " + printable(column) + " as its " + meaning +
                       " column (it has " + (known.empty() ? "none" : known) + "); import it again with --" +
                       meaning + "-column");
}

GroupBy settleGroup(const SplitCommand& command, const Dataset& dataset, SplitSettings& split) {
    if (command.group.empty()) return GroupBy::Given;
    split.by = SplitBy::Groups;
    if (wasImported(dataset, "group", command.group)) return GroupBy::Given;
    if (command.group == "recording") return GroupBy::Recording;
    if (command.group == "folder") return GroupBy::Folder;
    notImported(dataset, "group", command.group);
}

void settleFold(const SplitCommand& command, const Dataset& dataset, SplitSettings& split) {
    if (command.fold.empty()) return;
    if (!wasImported(dataset, "fold", command.fold)) notImported(dataset, "fold", command.fold);
    split.by = SplitBy::Folds;
}

}  // namespace

int run(const SplitCommand& command, Console& console, std::stop_token) {
    if (!command.group.empty() && !command.fold.empty())
        throw std::invalid_argument("--group and --fold-column exclude each other: both say how to divide");
    SplitSettings split = command.split;
    settleFolds(split);
    settleShares(command, split);
    Project project = Project::open(command.project);
    const Dataset before = datasetOf(project);
    const GroupBy groupBy = settleGroup(command, before, split);
    settleFold(command, before, split);
    const std::string sentence = divideProject(project, split, groupBy);
    const Dataset divided = datasetOf(project);
    warnOfLeaks(divided, console);
    if (!console.json()) {
        console.result(sentence);
        return kDone;
    }
    console.object({{"split", sentence},
                    {"train", divided.clipsOf(Split::Train).size()},
                    {"valid", divided.clipsOf(Split::Valid).size()},
                    {"test", divided.clipsOf(Split::Test).size()},
                    {"seed", split.seed},
                    {"leaks", leaksJson(divided)}});
    return kDone;
}

}  // namespace melscope
