// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace melscope {

/// A copy of a project, with what its log holds, in a folder of its own that is removed at the end: what is
/// read where nothing may be written. POSIX only.
class ProjectCopy {
  public:
    /// @throws ProjectError
    explicit ProjectCopy(const std::filesystem::path& project);
    ~ProjectCopy();
    ProjectCopy(ProjectCopy&& other) noexcept;
    ProjectCopy& operator=(ProjectCopy&&) = delete;

    std::filesystem::path file() const { return m_folder / "copy.melscope"; }

  private:
    std::filesystem::path m_folder;
};

}  // namespace melscope
