// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/folder_scan.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kFilesPerReport = 256;

struct Walk {
    const fs::path& root;
    const ProgressListener& listener;
    const std::stop_token& stop;
    FolderScan found;
    std::set<std::pair<dev_t, ino_t>> visited;
    std::vector<std::string> folders;  // yet to be read
    std::set<std::string> links;       // to folders; read when no real folder is left, in the order of names
    std::vector<std::string> audioFolders;  // folders with a recording's name
};

std::string inside(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
}

void addProblem(Walk& walk, const std::string& relative, std::string reason) {
    walk.found.problems.push_back({.where = printable(relative), .line = 0, .reason = std::move(reason)});
}

void report(const Walk& walk) {
    if (walk.stop.stop_requested()) throw Stopped();
    const std::uint64_t count = walk.found.files.size();
    if (walk.listener && count % kFilesPerReport == 0) walk.listener({"listing files", count, 0});
}

void takeEntry(Walk& walk, const std::string& folder, const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().native();
    if (name.starts_with('.')) return;
    std::string relative = inside(folder, name);
    std::error_code ignored;  // what cannot be looked at is no folder; probing says what is wrong with it
    const bool audio = hasAudioExtension(name);
    if (entry.is_directory(ignored)) {
        if (audio) walk.audioFolders.push_back(relative);
        if (entry.is_symlink(ignored))
            walk.links.insert(std::move(relative));
        else
            walk.folders.push_back(std::move(relative));
    } else if (audio) {
        walk.found.files.push_back(std::move(relative));
        report(walk);
    }
}

/// True the first time that this folder is reached, by whichever name.
bool enter(Walk& walk, const std::string& folder) {
    struct stat status {};
    if (::stat((walk.root / folder).c_str(), &status) != 0) return true;  // opening it says why
    return walk.visited.insert({status.st_dev, status.st_ino}).second;
}

void readFolder(Walk& walk, const std::string& folder) {
    if (walk.stop.stop_requested()) throw Stopped();
    if (!enter(walk, folder))
        return addProblem(walk, folder, "a folder that was already read under another name");
    std::error_code failure;
    fs::directory_iterator entries(folder.empty() ? walk.root : walk.root / folder, failure);
    for (; !failure && entries != fs::directory_iterator(); entries.increment(failure))
        takeEntry(walk, folder, *entries);
    if (!failure) return;
    if (folder.empty())
        throw DatasetError("cannot read the folder " + printablePath(walk.root) + ": " + failure.message());
    addProblem(walk, folder, "the folder cannot be read: " + failure.message());
}

/// A folder that is yet to be read: which of two links to one place counts must not depend on the system's
/// listing.
std::string takeNext(Walk& walk) {
    if (walk.folders.empty()) return std::move(walk.links.extract(walk.links.begin()).value());
    std::string last = std::move(walk.folders.back());
    walk.folders.pop_back();
    return last;
}

/// A folder named x.wav that holds recordings is a folder like any other; else someone took it for a
/// recording.
void listAudioFolders(Walk& walk) {
    for (const std::string& folder : walk.audioFolders) {
        const std::string prefix = folder + "/";
        const auto first = std::lower_bound(walk.found.files.begin(), walk.found.files.end(), prefix);
        const bool holdsRecordings = first != walk.found.files.end() && first->starts_with(prefix);
        if (!holdsRecordings) addProblem(walk, folder, "a folder, not a recording");
    }
}

}  // namespace

FolderScan scanFolder(const fs::path& folder, const ProgressListener& listener, const std::stop_token& stop,
                      const std::vector<fs::path>& parts) {
    Walk walk{folder, listener, stop, {}, {}, {}, {}, {}};
    for (const fs::path& part : parts) walk.folders.push_back(part.native());
    if (parts.empty()) walk.folders.emplace_back();
    while (!walk.folders.empty() || !walk.links.empty()) readFolder(walk, takeNext(walk));
    std::sort(walk.found.files.begin(), walk.found.files.end());
    listAudioFolders(walk);
    return std::move(walk.found);
}

}  // namespace melscope
