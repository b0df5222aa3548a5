// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_lock.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& project) { return project.native() + ".lock"; }

/// True if the open file is still the one of that name: its last holder may have removed it in between.
bool isStillThere(const std::filesystem::path& file, int descriptor) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "an unknown host";
}

void sayWhoHolds(int descriptor) {
    const std::string text =
        "process " + std::to_string(::getpid()) + " of " + userName() + " on host " + hostName() + "\n";
    // Only told to people: a lock whose holder is not named is held all the same.
    if (::ftruncate(descriptor, 0) == 0) (void)!::pwrite(descriptor, text.data(), text.size(), 0);
}

/// "process 4711 of anna on host lab3", as the lock file of its holder says.
std::string holderOf(int descriptor) {
    std::array<char, 512> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    std::string holder(text.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    while (!holder.empty() && holder.back() == '\n') holder.pop_back();
    return holder.empty() ? "another program" : printable(holder);
}

}  // namespace

std::string userName() {
    const passwd* const entry = ::getpwuid(::getuid());
    return entry != nullptr && entry->pw_name != nullptr ? printable(entry->pw_name) : "somebody";
}

LockResult ProjectLock::take(const std::filesystem::path& project) {
    const std::filesystem::path file = lockFile(project);
    while (true) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0)
            return {.reason = printablePath(file) + " cannot be made: " + std::strerror(errno)};
        ProjectLock lock(file, descriptor);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            lock.m_file.clear();  // another's
            return {.isHeld = true, .reason = "it is open in " + holderOf(descriptor)};
        }
        if (!isStillThere(file, descriptor)) {
            lock.m_file.clear();
            continue;
        }
        sayWhoHolds(descriptor);
        return {.lock = std::move(lock)};
    }
}

ProjectLock::~ProjectLock() {
    if (m_descriptor < 0) return;
    if (!m_file.empty()) ::unlink(m_file.c_str());
    ::close(m_descriptor);
}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_file(std::move(other.m_file)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

}  // namespace melscope
