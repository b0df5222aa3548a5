// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace melscope {

/// The bytes of a table, one after the other, in bounded memory. Counts lines that end in LF, CR or CRLF; a
/// UTF-8 byte order mark is skipped.
class ByteSource {
  public:
    static constexpr int kEnd = -1;

    /// @throws DatasetError: not a regular file, cannot be read, UTF-16.
    explicit ByteSource(const std::filesystem::path& file);

    /// The next byte, or kEnd. @throws DatasetError
    int peek() {
        if (m_next == m_chunk.size()) fill();
        return m_next < m_chunk.size() ? static_cast<unsigned char>(m_chunk[m_next]) : kEnd;
    }

    /// Goes past the byte that peek() gave. @pre it gave one
    void advance() {
        const char c = m_chunk[m_next++];
        if (c == '\r' || (c == '\n' && m_last != '\r')) ++m_line;
        m_last = c;
        ++m_position;
    }

    std::int64_t line() const { return m_line; }           ///< of the next byte, from 1
    std::uint64_t position() const { return m_position; }  ///< bytes passed
    const std::filesystem::path& file() const { return m_file; }

  private:
    void fill();

    std::filesystem::path m_file;
    std::ifstream m_stream;
    std::vector<char> m_chunk;
    std::size_t m_next = 0;
    std::int64_t m_line = 1;
    std::uint64_t m_position = 0;
    char m_last = 0;
};

/// "line 7 of labels.csv", as errors name it.
std::string lineName(const std::filesystem::path& file, std::int64_t line);

}  // namespace melscope
