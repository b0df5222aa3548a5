// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <cstdint>
#include <cstdio>

namespace melscope {

namespace {

struct Decoded {
    std::uint32_t character = 0;
    std::size_t length = 0;  // bytes; 0 if they are not UTF-8
};

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

Decoded decodeFirst(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t length = sequenceLength(lead);
    if (length == 0 || length > bytes.size()) return {};
    if (length == 1) return {lead, 1};
    std::uint32_t character = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(bytes[i]);
        if ((next & 0xC0) != 0x80) return {};
        character = character << 6 | (next & 0x3F);
    }
    constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    if (character < kSmallest[length] || surrogate || character > 0x10FFFF) return {};
    return {character, length};
}

bool hidesOrForges(std::uint32_t character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    const bool bidi = (character >= 0x202A && character <= 0x202E) ||
                      (character >= 0x2066 && character <= 0x2069) || character == 0x200E ||
                      character == 0x200F || character == 0x061C;
    const bool separator = character == 0x2028 || character == 0x2029 || character == 0xFEFF;
    return control || bidi || separator;
}

}  // namespace

bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Decoded first = decodeFirst(bytes);
        if (first.length == 0) return false;
        bytes.remove_prefix(first.length);
    }
    return true;
}

std::string printable(std::string_view bytes) {
    std::string shown;
    shown.reserve(bytes.size());
    char escape[16];
    while (!bytes.empty()) {
        const Decoded first = decodeFirst(bytes);
        if (first.length == 0) {
            std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned char>(bytes.front()));
            shown += escape;
        } else if (hidesOrForges(first.character)) {
            std::snprintf(escape, sizeof escape, "\\u{%X}", static_cast<unsigned>(first.character));
            shown += escape;
        } else {
            shown += bytes.substr(0, first.length);
        }
        bytes.remove_prefix(first.length == 0 ? 1 : first.length);
    }
    return shown;
}

std::string jsonText(std::string_view bytes) { return isUtf8(bytes) ? std::string(bytes) : printable(bytes); }

std::string csvField(std::string_view bytes) {
    const std::string text = jsonText(bytes);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string printablePath(const std::filesystem::path& path) {
    return printable(std::string_view(path.native()));
}

}  // namespace melscope
