// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails at a chosen call, for failing_disk.py: loaded with LD_PRELOAD it stands before the calls
// that change files. Counted are calls on what lies below one folder. From the environment:
//   FAILING_DISK_FOLDER   absolute, without links
//   FAILING_DISK_CALLS    the kinds that count, each by its letter: write, sync, open (for writing, or to
//   make something),
//                         rename, truncate, unlink
//   FAILING_DISK_AT       the number of the call that fails, from 1
//   FAILING_DISK_ERRNO    a number: why
//   FAILING_DISK_MODE     "once"; "on": all later ones fail as well; "half": as "on", but half of the first
//   write is done FAILING_DISK_LOG      a file elsewhere that gets a line when a call fails
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

const char* setting(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

struct Settings {
    std::string_view folder = setting("FAILING_DISK_FOLDER");
    std::string_view calls = setting("FAILING_DISK_CALLS");
    long at = std::atol(setting("FAILING_DISK_AT"));
    int reason = std::atoi(setting("FAILING_DISK_ERRNO"));
    std::string_view mode = setting("FAILING_DISK_MODE");
    const char* log = setting("FAILING_DISK_LOG");
};

const Settings& settings() {
    static const Settings read;
    return read;
}

/// The system's own function.
template <class Function>
Function* original(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}
#define ORIGINAL(function) original<decltype(::function)>(#function)

bool isInside(std::string_view path) {
    const std::string_view folder = settings().folder;
    return !folder.empty() && path.starts_with(folder) &&
           (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string pathOf(int descriptor) {
    char path[PATH_MAX];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
    return length < 0 ? std::string() : std::string(path, static_cast<std::size_t>(length));
}

std::string absolute(int folder, const char* path) {
    if (*path == '/') return path;
    if (folder != AT_FDCWD) return pathOf(folder) + "/" + path;
    char current[PATH_MAX];
    return std::string(::getcwd(current, sizeof current) != nullptr ? current : "") + "/" + path;
}

void note(char kind, const std::string& path) {
    const int file = ORIGINAL(open)(settings().log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const std::string line = std::string(1, kind) + " " + path + "\n";
    (void)!ORIGINAL(write)(file, line.data(), line.size());
    ::close(file);
}

enum class Fate { Works, Fails, Half };

/// Counts a call and says what becomes of it.
Fate fateOf(char kind, const std::string& path) {
    static std::atomic<long> counted{0};
    if (settings().calls.find(kind) == std::string_view::npos || !isInside(path)) return Fate::Works;
    const long number = ++counted;
    const bool first = number == settings().at;
    if (!first && (number < settings().at || settings().mode == "once")) return Fate::Works;
    note(kind, path);
    errno = settings().reason;
    return first && settings().mode == "half" ? Fate::Half : Fate::Fails;
}

bool fails(char kind, const std::string& path) { return fateOf(kind, path) != Fate::Works; }

/// How many of `count` bytes may be written, or -1.
ssize_t allowance(int descriptor, std::size_t count) {
    const Fate fate = fateOf('w', pathOf(descriptor));
    if (fate == Fate::Works) return static_cast<ssize_t>(count);
    return fate == Fate::Half && count > 1 ? static_cast<ssize_t>(count / 2) : -1;
}

bool changes(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0; }

template <class Open>
int openPath(Open open, const char* path, int flags, va_list arguments) {
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    if (changes(flags) && fails('o', absolute(AT_FDCWD, path))) return -1;
    return open(path, flags, mode);
}

template <class Open>
std::FILE* openStream(Open open, const char* path, const char* mode) {
    const bool writes = std::strpbrk(mode, "wa+") != nullptr;
    if (writes && fails('o', absolute(AT_FDCWD, path))) return nullptr;
    return open(path, mode);
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, std::size_t count) {
    const ssize_t allowed = allowance(descriptor, count);
    return allowed < 0 ? -1 : ORIGINAL(write)(descriptor, bytes, static_cast<std::size_t>(allowed));
}

ssize_t pwrite(int descriptor, const void* bytes, std::size_t count, off_t offset) {
    const ssize_t allowed = allowance(descriptor, count);
    return allowed < 0 ? -1 : ORIGINAL(pwrite)(descriptor, bytes, static_cast<std::size_t>(allowed), offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, std::size_t count, off64_t offset) {
    const ssize_t allowed = allowance(descriptor, count);
    return allowed < 0 ? -1
                       : ORIGINAL(pwrite64)(descriptor, bytes, static_cast<std::size_t>(allowed), offset);
}

ssize_t writev(int descriptor, const iovec* parts, int count) {
    return allowance(descriptor, 1) < 0 ? -1 : ORIGINAL(writev)(descriptor, parts, count);
}

int fsync(int descriptor) { return fails('s', pathOf(descriptor)) ? -1 : ORIGINAL(fsync)(descriptor); }

int fdatasync(int descriptor) {
    return fails('s', pathOf(descriptor)) ? -1 : ORIGINAL(fdatasync)(descriptor);
}

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int descriptor = openPath(ORIGINAL(open), path, flags, arguments);
    va_end(arguments);
    return descriptor;
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const int descriptor = openPath(ORIGINAL(open64), path, flags, arguments);
    va_end(arguments);
    return descriptor;
}

int openat(int folder, const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if (changes(flags) && fails('o', absolute(folder, path))) return -1;
    return ORIGINAL(openat)(folder, path, flags, mode);
}

std::FILE* fopen(const char* path, const char* mode) { return openStream(ORIGINAL(fopen), path, mode); }
std::FILE* fopen64(const char* path, const char* mode) { return openStream(ORIGINAL(fopen64), path, mode); }

int mkdir(const char* path, mode_t mode) {
    return fails('o', absolute(AT_FDCWD, path)) ? -1 : ORIGINAL(mkdir)(path, mode);
}

int rename(const char* from, const char* to) {
    return fails('r', absolute(AT_FDCWD, to)) ? -1 : ORIGINAL(rename)(from, to);
}

int renameat(int folder, const char* from, int target, const char* to) {
    return fails('r', absolute(target, to)) ? -1 : ORIGINAL(renameat)(folder, from, target, to);
}

int ftruncate(int descriptor, off_t length) {
    return fails('t', pathOf(descriptor)) ? -1 : ORIGINAL(ftruncate)(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
    return fails('t', pathOf(descriptor)) ? -1 : ORIGINAL(ftruncate64)(descriptor, length);
}

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
    return fails('t', pathOf(descriptor)) ? -1 : ORIGINAL(fallocate)(descriptor, mode, offset, length);
}

int posix_fallocate(int descriptor, off_t offset, off_t length) {  // tells its error without errno
    return fails('t', pathOf(descriptor)) ? errno : ORIGINAL(posix_fallocate)(descriptor, offset, length);
}

int unlink(const char* path) { return fails('u', absolute(AT_FDCWD, path)) ? -1 : ORIGINAL(unlink)(path); }

int unlinkat(int folder, const char* path, int flags) {
    return fails('u', absolute(folder, path)) ? -1 : ORIGINAL(unlinkat)(folder, path, flags);
}

int remove(const char* path) { return fails('u', absolute(AT_FDCWD, path)) ? -1 : ORIGINAL(remove)(path); }
}
