// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_making.h"

#include <algorithm>
#include <optional>

#include "core/audio/demo_sounds.h"
#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/project_split.h"

namespace melscope {

namespace {

constexpr DemoSettings kDemo{.clipsPerClass = 40};  // made in some three seconds

std::unique_ptr<OpenProject> withTable(Project project) {
    ClipTable table(project);
    ProjectFacts facts = factsOf(project);
    return std::make_unique<OpenProject>(OpenProject{std::move(project), std::move(table), std::move(facts)});
}

/// There is always a split, unless there is nothing to divide.
void divide(Project& project, const Dataset& found) {
    if (std::ranges::none_of(found.clips, [](const Clip& clip) { return clip.label >= 0; })) return;
    try {
        divideProject(project, {});
        endHistory(project);         // nobody asked for this split, so nobody takes it back by Undo
    } catch (const DatasetError&) {  // e.g. one group only: the project is good without
    }
}

}  // namespace

ProjectFacts factsOf(const Project& project) {
    return {.file = project.file(),
            .dataFolder = project.dataFolder(),
            .readOnlyBecause = project.readOnlyBecause(),
            .undo = nextUndo(project),
            .redo = nextRedo(project),
            .division = divisionOf(project)};
}

std::unique_ptr<OpenProject> openProject(const std::filesystem::path& file) {
    return withTable(Project::open(file));
}

std::unique_ptr<OpenProject> makeProject(const std::filesystem::path& file, const ImportPlan& plan,
                                         const ProgressListener& listener, const std::stop_token& stop) {
    std::optional<Project> project = Project::create(file, plan.found.folder);
    try {
        commitImport(*project, plan, listener, stop);
        divide(*project, plan.found);
        return withTable(std::move(*project));
    } catch (...) {
        project.reset();
        removeUnfilled(file);
        throw;
    }
}

std::filesystem::path demoFile(const std::filesystem::path& folder) { return folder / "demo.melscope"; }

std::unique_ptr<OpenProject> demoProject(const std::filesystem::path& folder,
                                         const ProgressListener& listener, const std::stop_token& stop) {
    const std::filesystem::path file = demoFile(folder);
    const std::filesystem::path sounds = folder / "sounds";
    if (std::filesystem::exists(file)) return openProject(file);
    std::filesystem::create_directories(folder);
    writeDemoSounds(sounds, kDemo, listener, stop);
    const ImportOptions options{.folder = sounds, .table = TableSource{.file = sounds / "metadata.csv"}};
    return makeProject(file, planImport(nullptr, options, listener, stop), listener, stop);
}

}  // namespace melscope
