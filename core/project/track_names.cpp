// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/track_names.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

void checkInside(const fs::path& path) {
    if (path.is_absolute() || path.empty() || std::ranges::find(path, "..") != path.end())
        throw Error("the recording " + printablePath(path) +
                    " does not lie in the data folder; no file is written for it");
}

}  // namespace

std::vector<fs::path> trackNames(const std::vector<fs::path>& paths) {
    std::unordered_map<std::string, int> claims;  // of a name without ".txt"
    const auto shortName = [](const fs::path& path) { return fs::path(path).replace_extension().native(); };
    for (const fs::path& path : paths) {
        checkInside(path);
        ++claims[shortName(path)];
        if (shortName(path) != path.native()) ++claims[path.native()];
    }
    std::vector<fs::path> names;
    for (const fs::path& path : paths) {
        const std::string name = shortName(path);
        names.emplace_back((claims[name] > 1 ? path.native() : name) + ".txt");
    }
    return names;
}

}  // namespace melscope
