// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/columns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace melscope {

namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array kNoWidth{Range{0x300, 0x36F},   Range{0x483, 0x489},     Range{0x591, 0x5BD},
                              Range{0x610, 0x61A},   Range{0x64B, 0x65F},     Range{0x93C, 0x93C},
                              Range{0x941, 0x948},   Range{0x94D, 0x94D},     Range{0xE31, 0xE31},
                              Range{0xE34, 0xE3A},   Range{0xE47, 0xE4E},     Range{0x1AB0, 0x1AFF},
                              Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F},   Range{0x20D0, 0x20F0},
                              Range{0xFE00, 0xFE0F}, Range{0x1F3FB, 0x1F3FF}, Range{0xE0100, 0xE01EF}};
constexpr std::array kTwoWide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},
                              Range{0xA960, 0xA97C},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
                              Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
                              Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1FAFF},
                              Range{0x20000, 0x3FFFD}};

bool isIn(std::span<const Range> ranges, char32_t value) {
    return std::ranges::any_of(ranges, [=](Range r) { return value >= r.first && value <= r.last; });
}

int columnsOf(char32_t value) { return isIn(kNoWidth, value) ? 0 : isIn(kTwoWide, value) ? 2 : 1; }

/// The first code point of text that is not empty; a byte that starts none counts as one.
CodePoint firstOf(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    CodePoint point{.value = length == 1 ? lead : lead & (0x7Fu >> length),
                    .bytes = std::min(length, text.size())};
    for (std::size_t i = 1; i < point.bytes; ++i)
        point.value = point.value << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    return point;
}

/// The longest start of `text` that takes at most `width` columns.
std::string_view startOf(std::string_view text, int width) {
    std::size_t end = 0;
    while (end < text.size()) {
        const CodePoint point = firstOf(text.substr(end));
        width -= columnsOf(point.value);
        if (width < 0) break;
        end += point.bytes;
    }
    return text.substr(0, end);
}

}  // namespace

int columnsOf(std::string_view text) {
    int columns = 0;
    while (!text.empty()) {
        const CodePoint point = firstOf(text);
        columns += columnsOf(point.value);
        text.remove_prefix(point.bytes);
    }
    return columns;
}

std::string inColumns(std::string_view text, int width, Align align) {
    std::string fitted(text);
    if (columnsOf(text) > width) fitted = std::string(startOf(text, width - 1)) + "…";
    const std::string padding(static_cast<std::size_t>(width - columnsOf(fitted)), ' ');
    return align == Align::Left ? fitted + padding : padding + fitted;
}

}  // namespace melscope
