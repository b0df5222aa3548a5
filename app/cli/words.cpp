// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include <cmath>
#include <cstdio>

#include "core/base/text.h"

namespace melscope {

std::string fixed(double value, int digits) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string shortNumber(double value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

std::string durationWords(double seconds) {
    if (!(seconds >= 0) || seconds > 1e9) return "unknown";
    if (seconds < 9.95) return fixed(seconds, 1) + " s";
    const auto whole = std::llround(seconds);
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    const auto minutes = whole / 60 % 60;
    return std::to_string(whole / 3600) + " h " + (minutes < 10 ? "0" : "") + std::to_string(minutes) +
           " min";
}

std::string countWords(std::int64_t count, std::string_view noun) {
    std::string words = std::to_string(count) + ' ' + std::string(noun);
    if (count != 1) words += noun.ends_with('s') ? "es" : "s";
    return words;
}

std::string percentWords(double share) { return fixed(100 * share, 1) + " %"; }

}  // namespace melscope
