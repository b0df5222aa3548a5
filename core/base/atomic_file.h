// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace melscope {

/// A file that appears whole or not at all: written beside its target under a temporary name, synced, renamed
/// over it, the folder synced. Until commit() succeeds the old file stays; without commit() the temporary is
/// removed. The one place with POSIX file calls for writing.
class AtomicFile {
  public:
    /// @throws Error if the folder does not exist or cannot be written.
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// @throws Error naming the file and the system's reason (a full disk, a vanished drive).
    void write(std::span<const std::byte> bytes);
    void write(std::string_view text);

    /// @throws Error; then the old file is still there. A failed sync is a failure, never tried again.
    void commit();
    /// Much faster, but a power cut may leave an empty file: for what the same command would make again.
    /// @throws Error as above.
    void commitUnsynced();

  private:
    void putInPlace();
    [[noreturn]] void fail(std::string_view what) const;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Writes all of `text` to `path`, or leaves what was there. @throws Error
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

}  // namespace melscope
