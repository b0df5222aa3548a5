// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/json_rows.h"

#include <iterator>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/byte_source.h"
#include "core/dataset/candidate.h"

namespace melscope {

namespace {

constexpr const char* kNotUtf8 = "is not UTF-8";
constexpr int kDeepest = 16;  // nested arrays and objects
constexpr std::uint64_t kLongestToken =
    512 * 1024;                                    // bytes between two values, all of which the parser keeps
constexpr std::size_t kLongestLine = 1024 * 1024;  // bytes

/// Where the parser reads, shared by the copies it makes of iterators.
struct JsonInput {
    ByteSource* source = nullptr;  // null while a line in memory is read
    std::int64_t line = 0;         // that line
    std::uint64_t heard = 0;       // position of the last value

    std::int64_t currentLine() const { return source != nullptr ? source->line() : line; }
};

/// Hears what the parser reads and puts together rows: the objects at one depth.
class RowBuilder : public nlohmann::json_sax<nlohmann::json> {
  public:
    RowBuilder(int rowDepth, const JsonSink& take, const TableLimits& limits, JsonInput& input)
        : m_rowDepth(rowDepth), m_take(take), m_limits(limits), m_input(input) {}

    std::string failure;  ///< why the reading broke off, empty if it came to its end or the sink ended it

    bool null() override { return value(""); }
    bool boolean(bool truth) override { return value(truth ? "true" : "false"); }
    bool number_integer(number_integer_t number) override { return value(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(std::to_string(number)); }
    bool number_float(number_float_t, const string_t& written) override { return value(written); }
    bool string(string_t& text) override { return value(text); }
    bool binary(binary_t&) override { return value(""); }

    bool start_object(std::size_t) override {
        if (m_depth + 1 == m_rowDepth) beginRow("");
        return nest();
    }
    bool start_array(std::size_t) override {
        if (m_depth + 1 == m_rowDepth) beginRow("not an object");
        return nest();
    }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }

    bool key(string_t& name) override {
        heard();
        if (m_depth != m_rowDepth) return true;
        if (m_row.fields.size() == m_limits.columns)
            return fail("has more than " + std::to_string(m_limits.columns) + " fields");
        m_row.fields.emplace_back(name, "");
        return fits(name);
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        const bool encoding = std::string_view(error.what()).find("UTF-8") != std::string_view::npos;
        return fail(encoding ? kNotUtf8 : "is not JSON");
    }

  private:
    bool fail(std::string reason) {
        if (failure.empty()) failure = std::move(reason);
        return false;
    }
    bool fits(const std::string& text) {
        if (text.size() > m_limits.field)
            return fail("has a field of more than " + std::to_string(m_limits.field) + " bytes");
        m_rowBytes += text.size();
        return m_rowBytes <= m_limits.row ||
               fail("has a row of more than " + std::to_string(m_limits.row) + " bytes");
    }
    void heard() {
        if (m_input.source != nullptr) m_input.heard = m_input.source->position();
    }
    bool nest() {
        heard();
        return ++m_depth <= kDeepest || fail("is nested more than " + std::to_string(kDeepest) + " deep");
    }

    void beginRow(std::string problem) {
        m_row.line = m_input.currentLine();
        m_rowBytes = 0;
        m_row.fields.clear();
        m_row.problem = std::move(problem);
    }
    bool leave() {
        heard();
        return --m_depth != m_rowDepth - 1 || m_take(m_row);
    }

    bool value(const std::string& text) {
        heard();
        if (m_depth == m_rowDepth && m_row.problem.empty()) {
            m_row.fields.back().second = text;
            return fits(text);
        }
        if (m_depth != m_rowDepth - 1) return true;  // inside a nested value
        beginRow("not an object");
        return m_take(m_row);
    }

    int m_rowDepth;
    const JsonSink& m_take;
    const TableLimits& m_limits;
    JsonInput& m_input;
    JsonRow m_row;
    std::size_t m_rowBytes = 0;
    int m_depth = 0;
};

/// The bytes of a file as the parser takes them.
struct ByteIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    JsonInput* input = nullptr;  // null for the end

    char operator*() const { return static_cast<char>(input->source->peek()); }
    ByteIterator& operator++() {
        input->source->advance();
        if (input->source->position() - input->heard > kLongestToken)
            throw DatasetError(lineName(input->source->file(), input->source->line()) +
                               " has more than 512 KiB without a value");
        return *this;
    }
    bool operator==(const ByteIterator&) const { return input->source->peek() == ByteSource::kEnd; }
};

/// Next line of a file without its end; false at the end of the file.
bool readLine(ByteSource& source, std::string& line) {
    line.clear();
    if (source.peek() == ByteSource::kEnd) return false;
    for (int byte = source.peek(); byte != ByteSource::kEnd; byte = source.peek()) {
        source.advance();
        if (byte == '\n') break;
        if (line.size() == kLongestLine)
            throw DatasetError(lineName(source.file(), source.line()) + " is longer than 1 MiB");
        line += static_cast<char>(byte);
    }
    return true;
}

}  // namespace

void readJsonArray(const TextFile& file, const JsonSink& take, const TableLimits& limits) {
    ByteSource source(file);
    JsonInput input{.source = &source, .line = 0, .heard = 0};
    RowBuilder builder(2, take, limits, input);
    nlohmann::json::sax_parse(ByteIterator{&input}, ByteIterator{}, &builder);
    if (builder.failure == kNotUtf8) throw EncodingError(source.notUtf8(source.line()));
    if (!builder.failure.empty())
        throw DatasetError(lineName(file.path, source.line()) + " " + builder.failure);
}

void readJsonLines(const TextFile& file, const JsonSink& take, const TableLimits& limits) {
    ByteSource source(file);
    std::string text;
    JsonRow row;
    const JsonSink keep = [&row](const JsonRow& read) {  // it counts only if nothing follows it on its line
        row = read;
        return true;
    };
    JsonInput input{.source = nullptr, .line = source.line(), .heard = 0};
    for (; readLine(source, text); input.line = source.line()) {
        if (trimmed(text).empty()) continue;
        if (!isUtf8(text)) throw EncodingError(source.notUtf8(input.line));
        RowBuilder builder(1, keep, limits, input);
        nlohmann::json::sax_parse(text, &builder);
        if (!builder.failure.empty())
            row = {.line = input.line, .fields = {}, .problem = "the line " + builder.failure};
        if (!take(row)) return;
    }
}

}  // namespace melscope
