// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace melscope {

/// The user who runs this program, for the edit log: a login name, or "somebody".
std::string userName();

struct LockResult;

/// Held by the one program that may write a project: a file beside it, locked by the system, so that a lock
/// whose holder was killed is free. POSIX only.
class ProjectLock {
  public:
    /// Never waits.
    static LockResult take(const std::filesystem::path& project);

    ~ProjectLock();
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&&) = delete;

  private:
    ProjectLock(std::filesystem::path file, int descriptor)
        : m_file(std::move(file)), m_descriptor(descriptor) {}

    std::filesystem::path m_file;
    int m_descriptor = -1;
};

/// A lock, or why there is none.
struct LockResult {
    std::optional<ProjectLock> lock;
    bool isHeld = false;  ///< by another program; else the lock file cannot be made
    std::string reason;   ///< e.g. "it is open in process 4711 of anna on host lab3"; empty with a lock
};

}  // namespace melscope
