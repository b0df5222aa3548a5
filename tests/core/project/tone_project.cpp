// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/tone_project.h"

#include <numeric>

#include "core/project/project_import.h"

namespace melscope::test {

ToneProject::ToneProject() {
    for (int i = 0; i < 3; ++i) {
        writeWav(data() / "low" / (std::to_string(i) + ".wav"), sine(300, 0.1, 8000));
        writeWav(data() / "high" / (std::to_string(i) + ".wav"), sine(3000, 0.1, 8000));
    }
    Project project = Project::create(file(), data());
    commitImport(project, planImport(&project, {.folder = data()}));
}

std::vector<std::int64_t> allClips(const Project& project) {
    std::vector<std::int64_t> clips(datasetOf(project).clips.size());
    std::iota(clips.begin(), clips.end(), 1);
    return clips;
}

std::vector<std::pair<std::string, int>> classCounts(const Project& project) {
    std::vector<std::pair<std::string, int>> counts;
    for (const ProjectClass& known : project.classes())
        counts.emplace_back(known.name, static_cast<int>(known.clips));
    return counts;
}

}  // namespace melscope::test
