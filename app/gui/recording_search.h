// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace melscope {

/// A recording of a project and its clips.
struct RecordingClips {
    std::filesystem::path path;  ///< relative to the data folder
    std::vector<std::int64_t> clips;
};

/// The recordings that are not in this folder. One that is there but cannot be looked at is not gone.
/// @throws Stopped
std::vector<RecordingClips> missingFrom(const std::filesystem::path& folder,
                                        const std::vector<RecordingClips>& recordings,
                                        const std::stop_token& stop);

/// Where recordings lie, and how many of them.
struct FoundAt {
    std::filesystem::path folder;
    std::int64_t found = 0;
};

/// The best of what a person may mean who points to this folder: itself, the one above, one of its own.
/// @throws Stopped
FoundAt bestFolder(const std::filesystem::path& chosen, const std::vector<RecordingClips>& recordings,
                   const std::stop_token& stop);

}  // namespace melscope
