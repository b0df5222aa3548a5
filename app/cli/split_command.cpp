// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/health_output.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/split_report.h"
#include "core/project/heard.h"
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

/// Shares that were asked for are not to be overruled by folds or a column that happen to be there.
void settleWay(const SplitCommand& command, const Dataset& dataset, SplitSettings& split) {
    const bool shares = command.train || command.valid || command.test;
    if (split.by == SplitBy::Auto && shares)
        split.by = dataset.groups.size() > 1 ? SplitBy::Groups : SplitBy::Stratified;
}

/// What the split looks like and what leaks over it.
struct Audited {
    Dataset dataset;
    std::vector<SplitLeak> leaks;
    bool whole = true;  ///< false if it was stopped; then only groups were looked at
};

/// Looks for what is on both sides. The split is kept already, whatever happens here.
Audited audit(Project& project, const SplitCommand& command, Console& console, const std::stop_token& stop) {
    ProjectClips clips = clipsOf(project);
    Audited audited{.dataset = {}, .leaks = groupLeaks(clips.dataset)};
    try {
        if (command.audit)
            audited.leaks =
                auditSplit(clips.dataset, heardIn(project, clips, 0, console.listener("clips"), stop));
    } catch (const Stopped&) {
        audited.whole = false;
    }
    console.wipe();
    audited.dataset = std::move(clips.dataset);
    return audited;
}

void print(const std::string& sentence, const SplitSettings& split, const Audited& audited,
           Console& console) {
    const Dataset& dataset = audited.dataset;
    if (!console.json()) return console.result(sentence);
    console.object({{"split", sentence},
                    {"train", dataset.clipsOf(Split::Train).size()},
                    {"valid", dataset.clipsOf(Split::Valid).size()},
                    {"test", dataset.clipsOf(Split::Test).size()},
                    {"seed", split.seed},
                    {"leaks", auditJson(dataset, audited.leaks)}});
}

}  // namespace

int run(const SplitCommand& command, Console& console, std::stop_token stop) {
    if (!command.group.empty() && !command.fold.empty())
        throw std::invalid_argument("--group and --fold-column exclude each other: both say how to divide");
    SplitSettings split = command.split;
    settleFolds(split);
    settleShares(command, split);
    Project project = Project::open(command.project);
    const Dataset before = datasetOf(project);
    const GroupBy groupBy = settleGroup(command, before, split);
    settleFold(command, before, split);
    settleWay(command, before, split);
    const std::string sentence = describeSplit(divideProject(project, split, groupBy));
    const Audited audited = audit(project, command, console, stop);
    print(sentence, split, audited, console);
    warnOfAudit(audited.dataset, audited.leaks, console);
    if (audited.whole) return kDone;
    console.warn("stopped: the split is kept, but not all clips were listened to for equal sounds");
    return kFailed;
}

}  // namespace melscope
