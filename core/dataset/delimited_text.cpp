// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/delimited_text.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/candidate.h"

namespace melscope {

DelimitedReader::DelimitedReader(const TextFile& file, char delimiter, const TableLimits& limits,
                                 Quotes quotes)
    : m_source(file), m_delimiter(delimiter), m_quotes(quotes), m_limits(limits) {}

void DelimitedReader::add(std::string& field, int byte) {
    if (field.size() == m_limits.field)
        throw DatasetError(lineName(m_source.file(), m_recordLine) + " has a field of more than " +
                           std::to_string(m_limits.field) +
                           " bytes; perhaps a quotation mark is never closed");
    if (++m_recordBytes > m_limits.row)
        throw DatasetError(lineName(m_source.file(), m_recordLine) + " has more than " +
                           std::to_string(m_limits.row) + " bytes");
    field += static_cast<char>(byte);
}

/// The rest of a field after its opening quote, up to and with the closing one.
void DelimitedReader::readQuoted(std::string& field) {
    const std::int64_t opened = m_source.line();
    for (;;) {
        const int byte = m_source.peek();
        if (byte == ByteSource::kEnd)
            throw DatasetError("the quotation mark in " + lineName(m_source.file(), opened) +
                               " is never closed");
        m_source.advance();
        if (byte == '"') {
            if (m_source.peek() != '"') return;
            m_source.advance();
        }
        add(field, byte);
    }
}

/// One field. @return what ended it: the delimiter, a line end or kEnd, still to be passed.
int DelimitedReader::readField(std::string& field) {
    bool atStart =
        m_quotes == Quotes::Enclose;  // only blanks so far, so that a quotation mark opens a quoted field
    for (;;) {
        const int byte = m_source.peek();
        if (byte == ByteSource::kEnd || byte == '\n' || byte == '\r' || byte == m_delimiter) return byte;
        m_source.advance();
        if (atStart && byte == '"') {
            field.clear();
            readQuoted(field);
        } else {
            add(field, byte);
        }
        atStart = atStart && (byte == ' ' || byte == '\t');
    }
}

std::size_t DelimitedReader::readRecord(std::vector<std::string>& fields) {
    m_recordLine = m_source.line();
    m_recordBytes = 0;
    std::size_t count = 0;
    for (;;) {
        if (count == m_limits.columns)
            throw DatasetError(lineName(m_source.file(), m_recordLine) + " has more than " +
                               std::to_string(m_limits.columns) + " fields");
        if (count == fields.size()) fields.emplace_back();
        const int end = readField(fields[count++]);
        if (end == ByteSource::kEnd) return count;
        m_source.advance();
        if (end == '\r' && m_source.peek() == '\n') m_source.advance();
        if (end != m_delimiter) return count;
    }
}

std::size_t DelimitedReader::next(std::vector<std::string>& fields) {
    while (m_source.peek() != ByteSource::kEnd) {
        for (std::string& field : fields) field.clear();
        const std::size_t count = readRecord(fields);
        for (std::size_t i = 0; i < count; ++i)
            if (!isUtf8(fields[i])) throw EncodingError(m_source.notUtf8(m_recordLine));
        const bool blank = count == 1 && trimmed(fields.front()).empty();
        if (!blank) return count;
    }
    return 0;
}

}  // namespace melscope
