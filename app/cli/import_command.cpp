// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/source.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/project/project_import.h"

namespace melscope {

namespace {

/// Fills a project that is made only now; if that fails it is as if it had never been.
Project makeProject(const ImportCommand& command, const ImportPlan& plan, Console& console,
                    std::stop_token stop) {
    std::optional<Project> project = Project::create(command.project, command.import.folder);
    try {
        commitImport(*project, plan, console.listener("clips"), std::move(stop));
        return std::move(*project);
    } catch (...) {
        project.reset();
        removeUnfilled(command.project);
        throw;
    }
}

void warnOfVanished(const std::vector<std::string>& vanished, Console& console) {
    constexpr std::size_t kShown = 20;
    if (vanished.empty()) return;
    console.warn(countWords(std::ssize(vanished), "recording") +
                 " of the project not named again, labels kept:");
    for (const std::string& path : std::span(vanished).first(std::min(vanished.size(), kShown)))
        console.warn("  " + printable(path));
    if (vanished.size() > kShown) console.warn("  and " + std::to_string(vanished.size() - kShown) + " more");
}

void printJson(const ImportCommand& command, const ImportPlan& plan, const Project& project,
               Console& console) {
    nlohmann::ordered_json classes = nlohmann::ordered_json::array();
    for (const ProjectClass& known : project.classes())
        classes.push_back({{"name", jsonText(known.name)}, {"clips", known.clips}});
    console.object({{"project", jsonText(command.project.native())},
                    {"added", plan.added},
                    {"known", plan.known},
                    {"vanished", namesJson(plan.vanished)},
                    {"rows", plan.found.tally.rows},
                    {"refused", plan.found.tally.refused},
                    {"duplicates", plan.found.tally.duplicates},
                    {"format", plan.found.table ? nlohmann::ordered_json(plan.found.table->format) : nullptr},
                    {"classes", classes},
                    {"columns", namesJson(plan.found.columnsFound)},
                    {"problems", problemsJson(plan.found.problems)},
                    {"remarks", problemsJson(plan.found.remarks)}});
}

void printText(const ImportCommand& command, const ImportPlan& plan, const Project& project,
               Console& console) {
    console.result(countWords(plan.added, "clip") + " added to " + printablePath(command.project) + ", " +
                   std::to_string(plan.known) + " known, " + std::to_string(plan.vanished.size()) +
                   " vanished");
    if (plan.found.table) console.result("table   " + plan.found.table->format);
    for (const std::string& column : plan.found.columnsFound) console.result("column  " + printable(column));
    for (const ProjectClass& known : project.classes())
        console.result("class   " + printable(known.name) + ", " + countWords(known.clips, "clip"));
}

}  // namespace

int run(const ImportCommand& command, Console& console, std::stop_token stop) {
    if (command.project.extension() != ".melscope")
        throw std::invalid_argument("a project's name ends in .melscope, not as " +
                                    printablePath(command.project.filename()));
    std::optional<Project> project;
    if (std::filesystem::exists(command.project)) project = Project::open(command.project);
    const ImportPlan plan =
        planImport(project ? &*project : nullptr, command.import, console.listener("files"), stop);
    console.wipe();
    warnOf(plan.found.problems, "left out", console);
    warnOf(plan.found.remarks, "not all there, but taken", console);
    warnOfVanished(plan.vanished, console);
    hintAtTable(command.import, plan.found, console);
    if (!project && plan.found.clips.empty())
        throw DatasetError("there is no clip to use in " + printablePath(command.import.folder));
    if (project)
        commitImport(*project, plan, console.listener("clips"), std::move(stop));
    else
        project = makeProject(command, plan, console, std::move(stop));
    console.wipe();
    if (console.json())
        printJson(command, plan, *project, console);
    else
        printText(command, plan, *project, console);
    return kDone;
}

}  // namespace melscope
