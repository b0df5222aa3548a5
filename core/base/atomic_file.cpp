// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr mode_t kMode = 0666;  // less the user's umask, as any program's files

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

std::filesystem::path temporaryBeside(const std::filesystem::path& target) {
    static std::atomic<unsigned> serial{0};
    return folderOf(target) / ("." + target.filename().string() + "." + std::to_string(::getpid()) + "." +
                               std::to_string(serial++) + ".part");
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path target) : m_target(std::move(target)) {
    do {  // a killed program that had our number, as in a container all may have, has left its own
        m_temporary = temporaryBeside(m_target);
        m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    } while (m_descriptor < 0 && errno == EEXIST);
    if (m_descriptor < 0) fail("create");
}

AtomicFile::~AtomicFile() {
    if (m_descriptor < 0) return;
    ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
}

void AtomicFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text))); }

void AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0) fail("save");
    putInPlace();
    const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    const int reason = errno;
    if (folder >= 0) ::close(folder);
    errno = reason;
    if (!synced) fail("save the folder of");
}

void AtomicFile::commitUnsynced() { putInPlace(); }

void AtomicFile::putInPlace() {
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) fail("put in place");
    ::close(m_descriptor);
    m_descriptor = -1;
}

void AtomicFile::fail(std::string_view what) const {
    throw Error("cannot " + std::string(what) + " " + printablePath(m_target) + ": " + std::strerror(errno));
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view text) {
    AtomicFile file(path);
    file.write(text);
    file.commit();
}

}  // namespace melscope
