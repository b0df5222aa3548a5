// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/byte_source.h"
#include "core/dataset/table.h"

namespace melscope {

/// Reads delimited text record by record (RFC 4180, and what people write): quoted fields may hold
/// delimiters, line ends and doubled quotes; blanks before an opening quote are dropped; a quote inside an
/// unquoted field is itself.
class DelimitedReader {
  public:
    enum class Quotes { Enclose, AreLetters };

    /// @throws DatasetError if the file cannot be read.
    DelimitedReader(const TextFile& file, char delimiter, const TableLimits& limits = {},
                    Quotes quotes = Quotes::Enclose);

    /// Reads the next record that is not blank. `fields` only grows; those beyond the record's are empty.
    /// @return how many fields the record has, 0 at the end of the table.
    /// @throws DatasetError naming the line: not UTF-8, a limit exceeded, a quotation mark never closed.
    std::size_t next(std::vector<std::string>& fields);

    /// The line on which the last record begins.
    std::int64_t line() const { return m_recordLine; }
    std::string_view encoding() const { return m_source.encoding(); }

  private:
    std::size_t readRecord(std::vector<std::string>& fields);
    int readField(std::string& field);
    void readQuoted(std::string& field);
    void add(std::string& field, int byte);

    ByteSource m_source;
    char m_delimiter;
    Quotes m_quotes;
    TableLimits m_limits;
    std::int64_t m_recordLine = 0;
    std::size_t m_recordBytes = 0;
};

}  // namespace melscope
