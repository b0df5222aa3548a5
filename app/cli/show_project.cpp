// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/show_project.h"

#include <ctime>
#include <nlohmann/json.hpp>

#include "app/cli/json_output.h"
#include "app/cli/words.h"
#include "core/base/text.h"
#include "core/project/project_settings.h"
#include "core/project/runs.h"
#include "core/project/tags.h"

namespace melscope {

namespace {

using Json = nlohmann::ordered_json;

std::string timeText(const std::tm& time, const char* format) {
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &time)};
}

/// For programs: "2024-05-01T12:30:00Z".
std::string worldTime(std::int64_t milliseconds) {
    const std::time_t seconds = milliseconds / 1000;
    std::tm time{};
    ::gmtime_r(&seconds, &time);
    return timeText(time, "%Y-%m-%dT%H:%M:%SZ");
}

/// For people: "2024-05-01 14:30", where they are.
std::string localTime(std::int64_t milliseconds) {
    const std::time_t seconds = milliseconds / 1000;
    std::tm time{};
    ::localtime_r(&seconds, &time);
    return timeText(time, "%Y-%m-%d %H:%M");
}

Json tagsJson(const Project& project) {
    Json list = Json::array();
    for (const ProjectTag& tag : tags(project))
        list.push_back({{"name", jsonText(tag.name)}, {"clips", tag.clips}});
    return list;
}

Json settingsJson(const Project& project) {
    Json object = Json::object();
    for (const auto& [key, value] : settingsOf(project)) object[jsonText(key)] = jsonText(value);
    return object;
}

Json runsJson(const Project& project) {
    Json list = Json::array();
    for (const Run& run : runs(project))
        list.push_back({{"folder", jsonText(run.folder.native())},
                        {"started", worldTime(run.started)},
                        {"state", runStateName(run.state)},
                        {"recipe", jsonText(run.recipe)},
                        {"best_epoch", run.bestEpoch > 0 ? Json(run.bestEpoch) : Json(nullptr)},
                        {"valid_accuracy", measuredJson(run.validAccuracy.value_or(-1))},
                        {"note", jsonText(run.note)}});
    return list;
}

std::string runLine(const Run& run) {
    std::string line = printablePath(run.folder) + ": " + std::string(runStateName(run.state)) + ", begun " +
                       localTime(run.started);
    if (run.bestEpoch > 0) line += ", best epoch " + std::to_string(run.bestEpoch);
    if (run.validAccuracy) line += ", " + percentWords(*run.validAccuracy) + " of the validation clips right";
    if (!run.note.empty()) line += " - " + printable(run.note);
    return line;
}

}  // namespace

Json projectJson(const Project& project) {
    return {{"tags", tagsJson(project)}, {"settings", settingsJson(project)}, {"runs", runsJson(project)}};
}

void printProject(const Project& project, Console& console) {
    for (const ProjectTag& tag : tags(project))
        console.result("tag       " + printable(tag.name) + ": " + countWords(tag.clips, "clip"));
    for (const auto& [key, value] : settingsOf(project))
        console.result("setting   " + printable(key) + '=' + printable(value));
    for (const Run& run : runs(project)) console.result("run       " + runLine(run));
}

}  // namespace melscope
