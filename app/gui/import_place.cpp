// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/import_place.h"

#include <algorithm>
#include <string>

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// The folder that a recording lies in is its class: for folders from different places.
constexpr const char* kLastFolder = "(?:^|/)(?<label>[^/]+)/[^/]+$";

/// "/a/b" of "/a/b/".
fs::path withoutSlash(const fs::path& folder) {
    return folder.has_filename() ? folder : folder.parent_path();
}

/// `path` from `folder`, "." for itself; none if it lies elsewhere.
std::optional<fs::path> inside(const fs::path& folder, const fs::path& path) {
    std::error_code failure;
    const fs::path relative = fs::relative(path, folder, failure);  // of what links lead to
    if (failure || relative.empty() || *relative.begin() == "..") return std::nullopt;
    return relative;
}

fs::path commonOf(const fs::path& a, const fs::path& b) {
    fs::path common;
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    for (auto name = a.begin(); name != end; ++name) common /= *name;
    return common;
}

}  // namespace

fs::path projectBeside(const fs::path& folder) {
    const fs::path clean = withoutSlash(folder);
    return clean.parent_path() / (clean.filename().native() + ".melscope");
}

fs::path freeName(const fs::path& file) {
    std::error_code ignored;
    fs::path free = file;
    for (int number = 2; fs::exists(free, ignored); ++number)
        free = file.parent_path() /
               (file.stem().native() + " " + std::to_string(number) + file.extension().native());
    return free;
}

ImportOptions optionsOf(const std::vector<fs::path>& folders) {
    ImportOptions options{.folder = withoutSlash(folders.front())};
    if (folders.size() == 1) return options;
    options.folder = options.folder.parent_path();
    for (const fs::path& folder : folders)
        options.folder = commonOf(options.folder, withoutSlash(folder).parent_path());
    for (const fs::path& folder : folders)
        options.parts.push_back(withoutSlash(folder).lexically_relative(options.folder));
    std::ranges::sort(options.parts);
    const auto besideEachOther = [](const fs::path& part) { return !part.has_parent_path(); };
    if (!std::ranges::all_of(options.parts, besideEachOther)) options.pattern = kLastFolder;
    return options;
}

std::optional<ImportOptions> seenFrom(const fs::path& dataFolder, const ImportOptions& options) {
    const auto way = inside(dataFolder, options.folder);
    if (!way) return std::nullopt;
    ImportOptions seen = options;
    seen.folder = dataFolder;
    if (*way == "." || options.table) return seen;
    for (fs::path& part : seen.parts) part = *way / part;
    if (seen.parts.empty()) seen.parts.push_back(*way);
    return seen;
}

}  // namespace melscope
