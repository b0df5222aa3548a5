// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/project/labels.h"

namespace melscope {

namespace {

/// @throws ProjectError if there is no such clip
void label(Project& project, const std::string& clip, const std::string& name) {
    const auto clips = project.clipsNamed(clip);
    if (clips.empty()) throw ProjectError("there is no recording " + printable(clip) + " in the project");
    labelClips(project, clips, name.empty() ? std::nullopt : std::optional<std::string_view>(name));
}

void labelLine(Project& project, const std::string& line) {
    const auto tab = line.find('\t');
    if (tab == line.npos) throw ProjectError("there is no tab between clip and label");
    label(project, line.substr(0, tab), line.substr(tab + 1));
}

/// Labels line by line; what cannot be used is named, the rest goes on. @return true if all could be used.
bool labelLines(Project& project, Console& console, const std::stop_token& stop) {
    bool all = true;
    std::int64_t number = 0;
    for (std::string line; !console.outputFailed() && std::getline(std::cin, line);) {
        if (stop.stop_requested()) throw Stopped();
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        try {
            labelLine(project, line);
            if (console.json())
                console.object({{"saved", number}});
            else
                console.result("saved " + std::to_string(number));
        } catch (const ProjectError& problem) {
            console.warn("line " + std::to_string(number) + ": " + problem.what());
            all = false;
        }
    }
    return all;
}

}  // namespace

int run(const LabelCommand& command, Console& console, std::stop_token stop) {
    if (!command.fromInput && command.clip.empty())
        throw std::invalid_argument("name a clip and its label, or give --stdin");
    Project project = Project::open(command.project);
    if (command.fromInput) return labelLines(project, console, stop) ? kDone : kFailed;
    label(project, command.clip, command.label);
    if (console.json())
        console.object({{"saved", 1}});
    else
        console.result("saved");
    return kDone;
}

int run(const HistoryCommand& command, Console& console, std::stop_token) {
    const bool back = command.step == HistoryStep::Undo;
    Project project = Project::open(command.project);
    for (int i = 0; i < command.count; ++i) {
        const auto entry = back ? undo(project) : redo(project);
        if (!entry) {
            console.warn(std::string("there is nothing") + (i > 0 ? " more" : "") + " to " +
                         (back ? "undo" : "redo"));
            return kFailed;
        }
        if (console.json())
            console.object({{back ? "undone" : "redone", entry->what},
                            {"author", entry->author},
                            {"time", entry->time}});
        else
            console.result((back ? "undone: " : "redone: ") + entry->what);
    }
    return kDone;
}

}  // namespace melscope
