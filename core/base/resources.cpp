// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <dlfcn.h>

#include <cstdlib>

namespace melscope {

namespace {

std::filesystem::path libraryFolder() {
    Dl_info self{};
    if (dladdr(reinterpret_cast<void*>(&resourceFolder), &self) == 0) return {};
    return std::filesystem::path(self.dli_fname).parent_path();
}

}  // namespace

std::filesystem::path resourceFolder() {
    if (const char* chosen = std::getenv("MELSCOPE_RESOURCES"); chosen != nullptr && *chosen != '\0')
        return chosen;
    const auto installed = libraryFolder() / ".." / "share" / "melscope";
    std::error_code ignored;  // a folder that cannot be looked into is as good as none
    if (std::filesystem::is_directory(installed / "recipes", ignored)) return installed.lexically_normal();
    return MELSCOPE_SOURCE_RESOURCES;
}

}  // namespace melscope
