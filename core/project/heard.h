// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
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

// The same in steps, for whoever wants to do other things with the project meanwhile: only knownFacts() and
// keepHeard() need it.

/// What tells one state of a file from another.
struct FileState {
    std::int64_t bytes = -1;  ///< -1: not there
    std::int64_t time = 0;    ///< of the last change, ns since 1970
    bool operator==(const FileState&) const = default;
};

FileState fileState(const std::filesystem::path& file);

/// Looks at the files of the clips, which may lie far away. @return [clips]. @throws Stopped
std::vector<FileState> fileStates(const Dataset& dataset, const std::stop_token& stop = {});

/// What the project knows of clips.
struct KnownFacts {
    std::vector<ClipFacts> facts;      ///< [clips]
    std::vector<std::size_t> unknown;  ///< clips nobody has heard as they are now; ascending
};
/// @param files of the clips, as they are now. @throws ProjectError
KnownFacts knownFacts(const Project& project, const ProjectClips& clips, std::span<const FileState> files);

/// A clip that was decoded.
struct HeardClip {
    std::size_t clip = 0;  ///< index into those that were listened to
    std::int64_t row = 0;  ///< in the project
    TimeRange range;
    FileState file;
    ClipFacts facts;
};
/// Decodes some of the clips. @param files of all clips, from before. @throws Stopped
std::vector<HeardClip> hear(const ProjectClips& clips, std::span<const FileState> files,
                            std::span<const std::size_t> some, int threads,
                            const ProgressListener& listener = {}, const std::stop_token& stop = {});

/// Keeps what was heard, unless the project may only be read. @throws ProjectError
void keepHeard(Project& project, std::span<const HeardClip> heard);

}  // namespace melscope
