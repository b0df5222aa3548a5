// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/name_column.h"

#include <algorithm>

#include "core/dataset/natural_order.h"

namespace melscope {

void NameColumn::set(std::int64_t row, std::string name) {
    const auto at = static_cast<std::size_t>(row);
    if (has(row) && m_names[at] == name) return;
    if (at >= m_names.size()) {
        m_names.resize(at + 1);
        m_there.resize(at + 1, 0);
    }
    m_names[at] = std::move(name);
    m_there[at] = 1;
    m_isRanked = false;
}

void NameColumn::remove(std::int64_t row) {
    if (!has(row)) return;
    m_there[static_cast<std::size_t>(row)] = 0;
    m_names[static_cast<std::size_t>(row)].clear();
    m_isRanked = false;
}

std::uint32_t NameColumn::rowOf(std::string_view name) {
    if (const auto known = m_rows.find(name); known != m_rows.end()) return known->second;
    const auto row = static_cast<std::uint32_t>(m_names.size());
    set(row, std::string(name));
    m_rows.emplace(name, row);
    return row;
}

void NameColumn::rank() {
    if (m_isRanked) return;
    m_sorted.clear();
    for (std::size_t row = 1; row < m_names.size(); ++row)
        if (m_there[row] != 0) m_sorted.push_back(static_cast<std::uint32_t>(row));
    std::ranges::sort(m_sorted, naturalLess,
                      [&](std::uint32_t row) -> std::string_view { return m_names[row]; });
    m_ranks.assign(m_names.size(), 0);
    std::uint32_t place = 0;
    for (const std::uint32_t row : m_sorted) m_ranks[row] = ++place;
    m_isRanked = true;
}

}  // namespace melscope
