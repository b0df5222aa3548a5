// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/project_training.h"

#include "app/cli/source.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/project/project_settings.h"
#include "core/project/runs.h"
#include "core/training/keep_run.h"

namespace melscope {

namespace {

constexpr const char* kRecipeKey = "recipe";

/// What the project says and the command line does not.
ProjectSettings settingsToTake(const TrainingOptions& given, const std::filesystem::path& project) {
    ProjectSettings settings = settingsOf(Project::open(project));
    if (given.recipe) settings.erase(kRecipeKey);
    for (const Setting& setting : given.settings) settings.erase(setting.key);
    return settings;
}

void take(const ProjectSettings& settings, TrainingOptions& options) {
    std::vector<Setting> below;
    for (const auto& [key, value] : settings) {
        if (key == kRecipeKey)
            options.recipe = value;
        else
            below.push_back({key, value});
    }
    changed({}, below);
    recipeOf(options);
    options.settings.insert(options.settings.begin(), below.begin(), below.end());
}

std::string listed(const ProjectSettings& settings) {
    std::string text;
    for (const auto& [key, value] : settings)
        text += (text.empty() ? "" : ", ") + printable(key) + '=' + printable(value);
    return text;
}

}  // namespace

TrainingOptions withProjectSettings(TrainingOptions given, const ImportOptions& source, Console& console) {
    if (!isProject(source.folder)) return given;
    const ProjectSettings settings = settingsToTake(given, source.folder);
    if (settings.empty()) return given;
    try {
        take(settings, given);
    } catch (const std::invalid_argument& problem) {
        throw ProjectError("the settings in " + printablePath(source.folder) +
                           " cannot be used: " + problem.what());
    }
    console.tell("settings of the project: " + listed(settings));
    return given;
}

void keepInProject(const TrainCommand& command, const Dataset& dataset, std::int64_t started,
                   Console& console) {
    const std::filesystem::path& file = command.source.import.folder;
    if (!isProject(file)) return;
    try {
        Project project = Project::open(file);
        const auto known = command.training.resume ? findRun(project, command.out) : std::nullopt;
        keepRun(project, command.out, dataset.fingerprint(), known ? known->started : started);
    } catch (const std::exception& problem) {  // whatever it is, the training is done
        console.warn("warning: the run is in " + printablePath(command.out) +
                     " but not in the project: " + problem.what());
    }
}

}  // namespace melscope
