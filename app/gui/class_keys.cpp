// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/class_keys.h"

#include <algorithm>
#include <string_view>

namespace melscope {

namespace {

/// Without those that do something else on the Listen page: f shows all of a sound, r reshuffles.
constexpr std::u16string_view kKeys = u"123456789abcdeghijklmnopqstuvwxyz";

}  // namespace

void ClassKeys::add(std::span<const NamedRow> classes) {
    for (const NamedRow& known : classes)
        if (std::ranges::find(m_rows, known.row) == m_rows.end()) m_rows.push_back(known.row);
}

std::optional<QChar> ClassKeys::keyOf(std::int64_t row) const {
    const auto place = static_cast<std::size_t>(std::ranges::find(m_rows, row) - m_rows.begin());
    if (place >= m_rows.size() || place >= kKeys.size()) return std::nullopt;
    return QChar(kKeys[place]);
}

std::optional<std::int64_t> ClassKeys::classOf(QChar key) const {
    const auto place = kKeys.find(key.unicode());
    if (place == kKeys.npos || place >= m_rows.size()) return std::nullopt;
    return m_rows[place];
}

}  // namespace melscope
