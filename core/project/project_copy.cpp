// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_copy.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace fs = std::filesystem;

ProjectCopy::ProjectCopy(const fs::path& project) {
    std::string name = fs::temp_directory_path() / "melscope-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw ProjectError("no copy of " + printablePath(project) + " can be made: " + std::strerror(errno));
    m_folder = name;
    std::error_code failure;
    fs::copy_file(project, file(), failure);
    const fs::path log = project.native() + "-wal";
    if (!failure && fs::exists(log)) fs::copy_file(log, file().native() + "-wal", failure);
    fs::permissions(file(), fs::perms::owner_write, fs::perm_options::add, failure);
    if (!failure) return;
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
    throw ProjectError("no copy of " + printablePath(project) + " can be made: " + failure.message());
}

ProjectCopy::~ProjectCopy() {
    if (m_folder.empty()) return;
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

ProjectCopy::ProjectCopy(ProjectCopy&& other) noexcept
    : m_folder(std::exchange(other.m_folder, fs::path())) {}

}  // namespace melscope
