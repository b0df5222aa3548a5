// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/text_encoding.h"

namespace melscope {

/// The text of a table as UTF-8, byte by byte, in bounded memory. Counts lines that end in LF, CR or CRLF; a
/// byte order mark is obeyed and skipped. Whether what passes for UTF-8 is UTF-8 is left to the reader.
class ByteSource {
  public:
    static constexpr int kEnd = -1;

    /// @throws DatasetError: not a regular file, cannot be read.
    explicit ByteSource(const TextFile& file);

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
    /// "UTF-8", "UTF-16" or "Windows-1252".
    std::string_view encoding() const { return m_encoding; }
    /// The sentence for a piece that is not UTF-8.
    std::string notUtf8(std::int64_t line) const;

  private:
    void fill();
    void decodeAs(const char* encoding, std::string_view name, std::size_t markLength);

    std::filesystem::path m_file;
    std::ifstream m_stream;
    std::string_view m_encoding = "UTF-8";
    std::optional<TextDecoder> m_decoder;  // of what is not UTF-8
    std::vector<char> m_chunk;
    std::size_t m_next = 0;
    std::int64_t m_line = 1;
    std::uint64_t m_position = 0;
    char m_last = 0;
};

/// "line 7 of labels.csv", as errors name it.
std::string lineName(const std::filesystem::path& file, std::int64_t line);

}  // namespace melscope
