// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/class_keys.h"

#include <algorithm>
#include <string_view>

namespace melscope {

namespace {

/// Without those that do something else on the Listen page: f shows all of a sound, r reshuffles.
constexpr std::u16string_view kKeys = u"1234567890abcdeghijklmnopqstuvwxyz";

}  // namespace

void ClassKeys::add(std::span<const NamedRow> classes) {
    const auto isKnown = [this](const NamedRow& one) {
        return std::ranges::find(m_rows, one.row) != m_rows.end();
    };
    for (const NamedRow& one : classes) {
        const auto place = one.name.size() == 1 ? kKeys.find(static_cast<char16_t>(one.name[0])) : kKeys.npos;
        if (place != kKeys.npos && m_rows[place] == 0 && !isKnown(one)) m_rows[place] = one.row;
    }
    for (const NamedRow& one : classes)
        if (const auto free = std::ranges::find(m_rows, 0); free != m_rows.end() && !isKnown(one))
            *free = one.row;
}

std::optional<QChar> ClassKeys::keyOf(std::int64_t row) const {
    const auto place = static_cast<std::size_t>(std::ranges::find(m_rows, row) - m_rows.begin());
    if (place >= m_rows.size()) return std::nullopt;
    return QChar(kKeys[place]);
}

std::optional<std::int64_t> ClassKeys::classOf(QChar key) const {
    const auto place = kKeys.find(key.unicode());
    if (place == kKeys.npos || m_rows[place] == 0) return std::nullopt;
    return m_rows[place];
}

}  // namespace melscope
