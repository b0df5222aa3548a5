// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/base/error.h"

namespace melscope {

namespace {

constexpr std::int64_t kWindow = 64 * 1024;

std::string systemReason(int problem) { return std::generic_category().message(problem); }

const char* nameOf(mode_t mode) {
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

}  // namespace

FileBytes::FileBytes(const std::filesystem::path& path) {
    m_descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (m_descriptor < 0) throw AudioFileError("cannot be opened: " + systemReason(errno));
    struct stat status {};
    const bool known = ::fstat(m_descriptor, &status) == 0;
    if (known && S_ISREG(status.st_mode)) {
        m_size = status.st_size;
        m_window.reset(new char[static_cast<std::size_t>(std::min(m_size, kWindow))]);
        return;
    }
    const int problem = errno;
    ::close(m_descriptor);
    if (!known) throw AudioFileError("cannot be opened: " + systemReason(problem));
    throw AudioFileError(std::string("not audio: ") + nameOf(status.st_mode) + ", not a file");
}

FileBytes::~FileBytes() { ::close(m_descriptor); }

std::int64_t FileBytes::readSystem(std::int64_t offset, void* to, std::int64_t count) {
    std::int64_t done = 0;
    while (done < count) {
        const ssize_t more = ::pread(m_descriptor, static_cast<char*>(to) + done,
                                     static_cast<std::size_t>(count - done), offset + done);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) m_problem = errno;
        if (more <= 0) break;
        done += more;
    }
    return done;
}

std::int64_t FileBytes::read(std::int64_t offset, void* to, std::int64_t count) {
    if (offset < 0 || offset >= m_size) return 0;
    count = std::clamp<std::int64_t>(count, 0, m_size - offset);
    const bool inWindow = offset >= m_windowBegin && offset + count <= m_windowBegin + m_windowSize;
    if (!inWindow && count >= kWindow) return readSystem(offset, to, count);
    if (!inWindow) {
        m_windowBegin = offset;
        m_windowSize = readSystem(offset, m_window.get(), std::min(kWindow, m_size - offset));
        count = std::min(count, m_windowSize);
    }
    std::memcpy(to, m_window.get() + (offset - m_windowBegin), static_cast<std::size_t>(count));
    return count;
}

std::string FileBytes::bytes(std::int64_t offset, std::int64_t count) {
    std::string text(static_cast<std::size_t>(std::clamp<std::int64_t>(m_size - offset, 0, count)), '\0');
    text.resize(static_cast<std::size_t>(read(offset, text.data(), static_cast<std::int64_t>(text.size()))));
    return text;
}

void FileBytes::checkDevice() const {
    if (m_problem != 0) throw AudioFileError("cannot be read: " + systemReason(m_problem));
}

}  // namespace melscope
