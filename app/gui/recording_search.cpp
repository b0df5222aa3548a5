// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/recording_search.h"

#include <algorithm>
#include <iterator>

#include "core/base/error.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSample = 200;        // recordings by which folders are told apart
constexpr std::size_t kFoldersTried = 500;  // of those in the folder that was chosen

bool isGone(const fs::path& file) {
    std::error_code failure;
    return fs::status(file, failure).type() == fs::file_type::not_found;
}

std::int64_t countIn(const fs::path& folder, const std::vector<RecordingClips>& recordings,
                     const std::stop_token& stop) {
    return std::ssize(recordings) - std::ssize(missingFrom(folder, recordings, stop));
}

/// Evenly from all of them.
std::vector<RecordingClips> sampleOf(const std::vector<RecordingClips>& recordings) {
    const std::size_t step = recordings.size() / kSample + 1;
    std::vector<RecordingClips> sample;
    for (std::size_t i = 0; i < recordings.size(); i += step) sample.push_back({recordings[i].path, {}});
    return sample;
}

std::vector<fs::path> foldersNear(const fs::path& chosen) {
    std::vector<fs::path> folders{chosen, chosen.parent_path()};
    std::error_code failure;
    for (fs::directory_iterator entry(chosen, failure), end; !failure && entry != end;
         entry.increment(failure))
        if (std::error_code ignored; entry->is_directory(ignored) && folders.size() < kFoldersTried)
            folders.push_back(entry->path());
    return folders;
}

}  // namespace

std::vector<RecordingClips> missingFrom(const fs::path& folder, const std::vector<RecordingClips>& recordings,
                                        const std::stop_token& stop) {
    std::vector<RecordingClips> missing;
    std::ranges::copy_if(recordings, std::back_inserter(missing), [&](const RecordingClips& recording) {
        if (stop.stop_requested()) throw Stopped();
        return isGone(folder / recording.path);
    });
    return missing;
}

FoundAt bestFolder(const fs::path& chosen, const std::vector<RecordingClips>& recordings,
                   const std::stop_token& stop) {
    const std::vector<RecordingClips> sample = sampleOf(recordings);
    FoundAt best{.folder = chosen, .found = countIn(chosen, sample, stop)};
    for (const fs::path& folder : foldersNear(chosen)) {
        if (best.found == std::ssize(sample)) break;
        const std::int64_t found = countIn(folder, sample, stop);
        if (found > best.found) best = {folder, found};
    }
    best.found = countIn(best.folder, recordings, stop);
    return best;
}

}  // namespace melscope
