// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/atomic_file.h"

namespace melscope {

/// A file that is written line by line and appears whole or not at all.
class LineFile {
  public:
    /// @throws Error if the folder cannot be written.
    explicit LineFile(const std::filesystem::path& path) : m_file(path) {}

    /// @param line with its end. @throws Error naming the file
    void add(std::string_view line) {
        m_block += line;
        if (m_block.size() < kBlock) return;
        m_file.write(m_block);
        m_block.clear();
    }

    /// @throws Error; then the file that was there before still is.
    void commit() {
        m_file.write(m_block);
        m_file.commit();
    }

  private:
    static constexpr std::size_t kBlock = 1 << 16;  // bytes that are written at once

    AtomicFile m_file;
    std::string m_block;
};

}  // namespace melscope
