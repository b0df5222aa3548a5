// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stored_path.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// Absolute, without dots and without a slash at its end.
fs::path wholePath(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() || !whole.has_relative_path() ? whole : whole.parent_path();
}

}  // namespace

fs::path storedPath(const fs::path& path, const fs::path& project) {
    const fs::path whole = wholePath(path);
    const fs::path relative = whole.lexically_relative(wholePath(project).parent_path());
    return relative.empty() ? whole : relative;
}

fs::path restoredPath(const fs::path& stored, const fs::path& project) {
    return (fs::absolute(project).parent_path() / stored).lexically_normal();
}

}  // namespace melscope
