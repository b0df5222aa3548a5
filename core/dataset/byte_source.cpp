// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/byte_source.h"

#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr std::size_t kChunk = 64 * 1024;

void refuseUtf16(const std::filesystem::path& file, std::string_view start) {
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
        throw DatasetError("the table " + printablePath(file.filename()) + " is UTF-16; save it as UTF-8");
}

}  // namespace

ByteSource::ByteSource(const std::filesystem::path& file) : m_file(file) {
    std::error_code failure;  // a pipe would block for ever when opened
    if (!std::filesystem::exists(file, failure))
        throw DatasetError("there is no table " + printablePath(file));
    if (!std::filesystem::is_regular_file(file, failure))
        throw DatasetError("the table " + printablePath(file) + " is not a regular file");
    m_stream.open(file, std::ios::binary);
    if (!m_stream) throw DatasetError("the table " + printablePath(file) + " cannot be opened");
    fill();
    const std::string_view start(m_chunk.data(), m_chunk.size());
    refuseUtf16(file, start);
    if (start.starts_with("\xEF\xBB\xBF")) m_next = 3;
}

void ByteSource::fill() {
    m_chunk.resize(kChunk);
    m_stream.read(m_chunk.data(), static_cast<std::streamsize>(kChunk));
    m_chunk.resize(static_cast<std::size_t>(m_stream.gcount()));
    m_next = 0;
    if (m_stream.bad())
        throw DatasetError("the table " + printablePath(m_file.filename()) + " cannot be read to its end");
}

std::string lineName(const std::filesystem::path& file, std::int64_t line) {
    return "line " + std::to_string(line) + " of " + printablePath(file.filename());
}

}  // namespace melscope
