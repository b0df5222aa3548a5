// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/project/project.h"
#include "tests/support/test_data.h"

namespace melscope::test {

/// A project of six short tones, "high/0.wav" to "low/2.wav", in a folder that is gone when the test ends.
struct ToneProject {
    ToneProject();
    std::filesystem::path data() const { return folder.path() / "tones"; }
    std::filesystem::path file() const { return folder.path() / "tones.melscope"; }
    Project open() const { return Project::open(file()); }

    TemporaryFolder folder;
};

/// The rows of all clips, in the order of their paths; they are numbered from 1 as they were added.
std::vector<std::int64_t> allClips(const Project& project);

/// Name and number of clips of each class.
std::vector<std::pair<std::string, int>> classCounts(const Project& project);

}  // namespace melscope::test
