// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/natural_order.h"

#include <algorithm>

namespace melscope {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits at the front of `text`, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    std::string_view digits(text.begin(), end);
    text.remove_prefix(digits.size());
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// Below, at or above zero as `a` comes before, with or after `b`.
int compareNaturally(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view left = takeNumber(a);
            const std::string_view right = takeNumber(b);
            if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0) return order;
        } else {
            if (const int order = a.substr(0, 1).compare(b.substr(0, 1)); order != 0) return order;
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

}  // namespace

bool naturalLess(std::string_view a, std::string_view b) {
    const int order = compareNaturally(a, b);
    return order != 0 ? order < 0 : a < b;
}

}  // namespace melscope
