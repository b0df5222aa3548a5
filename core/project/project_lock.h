// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace melscope {

/// The user who runs this program, for the edit log: a login name, or "somebody".
std::string userName();

/// Held by the one program that may write a project: a file beside it, locked by the system, so that a lock
/// whose holder was killed is free. POSIX only.
class ProjectLock {
  public:
    /// The lock, or nothing if another program holds it. @throws ProjectError if the folder cannot be
    /// written.
    static std::optional<ProjectLock> take(const std::filesystem::path& project);
    /// Who holds the lock: "process 4711 of anna on host lab3"; empty if nobody says so.
    static std::string holderOf(const std::filesystem::path& project);

    ~ProjectLock();
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&&) = delete;

  private:
    ProjectLock(std::filesystem::path file, int descriptor)
        : m_file(std::move(file)), m_descriptor(descriptor) {}

    std::filesystem::path m_file;
    int m_descriptor = -1;
};

}  // namespace melscope
