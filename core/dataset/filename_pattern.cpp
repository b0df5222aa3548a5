// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/filename_pattern.h"

#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace melscope {

namespace {

constexpr std::uint32_t kMatchLimit = 100'000;  // steps back on one path: about a millisecond
constexpr std::uint32_t kHeapLimitKib = 16 * 1024;
constexpr std::size_t kLongestPattern = 16 * 1024;  // bytes
constexpr std::size_t kJitStack = 512 * 1024;       // bytes, at most

constexpr std::array<std::string_view, 4> kNames = {"label", "group", "fold", "split"};

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};

std::string messageOf(int code) {
    std::array<PCRE2_UCHAR, 256> text{};
    pcre2_get_error_message(code, text.data(), text.size());
    return reinterpret_cast<const char*>(text.data());
}

PCRE2_SPTR unitsOf(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

constexpr std::uint32_t kOptions = PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C;

pcre2_code* compile(const std::string& pattern) {
    if (pattern.size() > kLongestPattern) throw DatasetError("the pattern is longer than 16 KiB");
    int failure = 0;
    std::size_t place = 0;
    pcre2_code* code =
        pcre2_compile(unitsOf(pattern), pattern.size(), kOptions | PCRE2_UTF, &failure, &place, nullptr);
    if (code == nullptr)
        throw DatasetError("the pattern " + printable(pattern) + " does not compile at character " +
                           std::to_string(place + 1) + ": " + messageOf(failure));
    return code;
}

/// For names that are not UTF-8: every byte is a character. Null if the pattern asks for characters beyond
/// bytes.
pcre2_code* compileForBytes(const std::string& pattern) {
    int failure = 0;
    std::size_t place = 0;
    return pcre2_compile(unitsOf(pattern), pattern.size(), kOptions, &failure, &place, nullptr);
}

}  // namespace

struct FilenamePattern::Compiled {
    std::unique_ptr<pcre2_code, Release<pcre2_code_free>> code;
    std::unique_ptr<pcre2_code, Release<pcre2_code_free>> byteCode;  // null if there is none
    std::unique_ptr<pcre2_match_data, Release<pcre2_match_data_free>> match;
    std::unique_ptr<pcre2_match_context, Release<pcre2_match_context_free>> context;
    std::unique_ptr<pcre2_jit_stack, Release<pcre2_jit_stack_free>> stack;
    std::array<std::vector<std::uint32_t>, kNames.size()> numbers;  // of the groups with each name
};

namespace {

/// The numbers of the groups with this name; several, if alternatives share it.
std::vector<std::uint32_t> numbersOf(const pcre2_code* code, std::string_view name) {
    PCRE2_SPTR table = nullptr;
    std::uint32_t count = 0;
    std::uint32_t width = 0;
    pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &table);
    pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &count);
    pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &width);
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < count; ++i) {
        const PCRE2_SPTR entry = table + std::size_t{i} * width;  // two bytes of number, then the name
        if (name == reinterpret_cast<const char*>(entry + 2)) numbers.push_back(entry[0] * 256u + entry[1]);
    }
    return numbers;
}

std::string_view textOf(std::string_view path, const std::vector<std::uint32_t>& numbers,
                        const std::size_t* pairs) {
    for (const std::uint32_t number : numbers) {
        const std::size_t begin = pairs[2 * number];
        const std::size_t end = pairs[2 * number + 1];
        if (begin != PCRE2_UNSET && begin < end) return path.substr(begin, end - begin);
    }
    return {};
}

PatternResult resultOf(int code) {
    if (code >= 0) return PatternResult::Match;
    if (code == PCRE2_ERROR_NOMATCH) return PatternResult::NoMatch;
    const bool limit = code == PCRE2_ERROR_MATCHLIMIT || code == PCRE2_ERROR_DEPTHLIMIT ||
                       code == PCRE2_ERROR_HEAPLIMIT || code == PCRE2_ERROR_JIT_STACKLIMIT;
    return limit ? PatternResult::TooSlow : PatternResult::Failed;
}

}  // namespace

FilenamePattern::FilenamePattern(const std::string& pattern) : m_compiled(std::make_unique<Compiled>()) {
    m_compiled->code.reset(compile(pattern));
    m_compiled->byteCode.reset(compileForBytes(pattern));
    for (std::size_t i = 0; i < kNames.size(); ++i)
        m_compiled->numbers[i] = numbersOf(m_compiled->code.get(), kNames[i]);
    if (m_compiled->numbers[0].empty())
        throw DatasetError("the pattern " + printable(pattern) +
                           " has no group named label, as in (?<label>[a-z]+)");
    pcre2_jit_compile(m_compiled->code.get(),
                      PCRE2_JIT_COMPLETE);  // where there is no JIT, matching interprets
    if (m_compiled->byteCode) pcre2_jit_compile(m_compiled->byteCode.get(), PCRE2_JIT_COMPLETE);
    m_compiled->match.reset(pcre2_match_data_create_from_pattern(m_compiled->code.get(), nullptr));
    m_compiled->context.reset(pcre2_match_context_create(nullptr));
    m_compiled->stack.reset(pcre2_jit_stack_create(32 * 1024, kJitStack, nullptr));
    if (!m_compiled->match || !m_compiled->context || !m_compiled->stack) throw std::bad_alloc();
    pcre2_set_match_limit(m_compiled->context.get(), kMatchLimit);
    pcre2_set_heap_limit(m_compiled->context.get(), kHeapLimitKib);
    pcre2_jit_stack_assign(m_compiled->context.get(), nullptr, m_compiled->stack.get());
}

FilenamePattern::~FilenamePattern() = default;
FilenamePattern::FilenamePattern(FilenamePattern&&) noexcept = default;

PatternResult FilenamePattern::match(std::string_view path, Labelling& found) {
    const bool utf8 = isUtf8(path);
    const pcre2_code* code = utf8 ? m_compiled->code.get() : m_compiled->byteCode.get();
    if (code == nullptr) return PatternResult::NoMatch;
    const PatternResult result =
        resultOf(pcre2_match(code, unitsOf(path), path.size(), 0, utf8 ? PCRE2_NO_UTF_CHECK : 0,
                             m_compiled->match.get(), m_compiled->context.get()));
    if (result != PatternResult::Match) return result;
    const std::size_t* pairs = pcre2_get_ovector_pointer(m_compiled->match.get());
    const auto& numbers = m_compiled->numbers;
    found = {.label = textOf(path, numbers[0], pairs),
             .group = textOf(path, numbers[1], pairs),
             .fold = textOf(path, numbers[2], pairs),
             .split = textOf(path, numbers[3], pairs)};
    return result;
}

std::vector<std::string> FilenamePattern::groupsFound() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (!m_compiled->numbers[i].empty()) names.emplace_back(kNames[i]);
    return names;
}

}  // namespace melscope
