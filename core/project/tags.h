// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/project.h"

namespace melscope {

/// A word that people put on clips beside their class, e.g. "noisy"; a clip can have many.
struct ProjectTag {
    std::int64_t id = 0;
    std::string name;
    std::int64_t clips =
        0;  ///< that have it, ignored ones too: tags say what to look at, not what is learned
    bool operator==(const ProjectTag&) const = default;
};

enum class Tagged { No, Yes };

/// Puts a tag, which is made if it is new, on clips or takes it from them: one action, which can be taken
/// back like those of labels.h. @return false if it changes nothing, as when a tag is taken from clips that
/// do not have it. @throws ProjectError for a clip that is not there, no name, or if the project may only be
/// read.
bool tagClips(Project& project, std::span<const std::int64_t> clips, std::string_view tag, Tagged tagged);

/// The tags of a clip, sorted as people count. @throws ProjectError
std::vector<std::string> tagsOf(const Project& project, std::int64_t clip);

/// The tags that at least one clip has, sorted as people count. @throws ProjectError
std::vector<ProjectTag> tags(const Project& project);

}  // namespace melscope
