// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace melscope {

/// A regular file opened for reading at any place. The one place with POSIX file calls for reading; no mmap,
/// since a file that shrinks would then end the program.
class FileBytes {
  public:
    /// Never waits, not even for the writer of a pipe. @throws AudioFileError for anything but a regular
    /// file.
    explicit FileBytes(const std::filesystem::path& path);
    ~FileBytes();
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    std::int64_t size() const { return m_size; }
    /// Copies up to `count` bytes; fewer at the end of the file. @return how many
    /// A failing device reads as the end of the file and is then named by checkDevice().
    std::int64_t read(std::int64_t offset, void* to, std::int64_t count);
    /// Up to `count` bytes as a string.
    std::string bytes(std::int64_t offset, std::int64_t count);
    /// @throws AudioFileError if the system could not read the file.
    void checkDevice() const;

  private:
    std::int64_t readSystem(std::int64_t offset, void* to, std::int64_t count);

    int m_descriptor = -1;
    int m_problem = 0;  // errno
    std::int64_t m_size = 0;
    std::unique_ptr<char[]> m_window;  // what was read last, since decoders ask for a few bytes at a time
    std::int64_t m_windowBegin = 0;
    std::int64_t m_windowSize = 0;
};

}  // namespace melscope
