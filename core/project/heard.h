// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/survey.h"
#include "core/project/project.h"

namespace melscope {

/// What is heard in each of these clips, as surveyClips() finds it. What the project knows already is taken
/// from there, as long as neither the stretch nor the file's size and time have changed; the rest is decoded,
/// and kept in the project if it may be changed: a stop loses no more than the last moments.
/// @param clips from clipsOf(project) @param threads 0 stands for all cores @return [clips]
/// @throws ProjectError, Stopped
std::vector<ClipFacts> heardIn(Project& project, const ProjectClips& clips, int threads,
                               const ProgressListener& listener = {}, const std::stop_token& stop = {});

}  // namespace melscope
