// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/byte_source.h"

#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr std::size_t kChunk = 64 * 1024;

}  // namespace

ByteSource::ByteSource(const TextFile& text) : m_file(text.path) {
    const std::filesystem::path& file = m_file;
    std::error_code failure;  // a pipe would block for ever when opened
    if (!std::filesystem::exists(file, failure))
        throw DatasetError("there is no table " + printablePath(file));
    if (!std::filesystem::is_regular_file(file, failure))
        throw DatasetError("the table " + printablePath(file) + " is not a regular file");
    m_stream.open(file, std::ios::binary);
    if (!m_stream) throw DatasetError("the table " + printablePath(file) + " cannot be opened");
    fill();
    const std::string_view start(m_chunk.data(), m_chunk.size());
    if (start.starts_with("\xEF\xBB\xBF"))
        m_next = 3;
    else if (start.starts_with("\xFF\xFE"))
        decodeAs("UTF-16LE", "UTF-16", 2);
    else if (start.starts_with("\xFE\xFF"))
        decodeAs("UTF-16BE", "UTF-16", 2);
    else if (text.encoding == TextEncoding::Windows1252)
        decodeAs("WINDOWS-1252", "Windows-1252", 0);
}

/// Reads again what was read as UTF-8 in another encoding, and all that follows.
void ByteSource::decodeAs(const char* encoding, std::string_view name, std::size_t markLength) {
    m_decoder.emplace(encoding);
    m_encoding = name;
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(markLength));
    fill();
}

void ByteSource::fill() {
    m_next = 0;
    do {
        m_chunk.resize(kChunk);
        m_stream.read(m_chunk.data(), static_cast<std::streamsize>(kChunk));
        m_chunk.resize(static_cast<std::size_t>(m_stream.gcount()));
        if (m_stream.bad())
            throw DatasetError("the table " + printablePath(m_file.filename()) +
                               " cannot be read to its end");
        if (!m_decoder) return;
        const std::string bytes(m_chunk.begin(), m_chunk.end());
        m_chunk.clear();
        if (!m_decoder->decode(bytes, m_chunk) || (bytes.empty() && !m_decoder->isComplete()))
            throw DatasetError("the table " + printablePath(m_file.filename()) + " is not " +
                               std::string(m_encoding) + " after line " + std::to_string(m_line));
    } while (m_chunk.empty() && m_stream);
}

std::string ByteSource::notUtf8(std::int64_t line) const {
    return lineName(m_file, line) +
           " is not UTF-8; if the table is written in Latin-1 (Windows-1252), say so, else save it as UTF-8";
}

std::string lineName(const std::filesystem::path& file, std::int64_t line) {
    return "line " + std::to_string(line) + " of " + printablePath(file.filename());
}

}  // namespace melscope
