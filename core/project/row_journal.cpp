// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/row_journal.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <new>

namespace melscope {

namespace {

constexpr std::size_t kMost = 1 << 18;  // rows; beyond, reading all again is as quick

constexpr std::string_view kTables[] = {"clips", "recordings", "classes", "groups", "tags", "clip_tags"};

void noteRow(void* journal, int, const char*, const char* table, sqlite3_int64 row) {
    static_cast<RowJournal*>(journal)->note(table, row);
}

}  // namespace

RowJournal::RowJournal(SQLite::Database& database) : m_database(database) {
    sqlite3_update_hook(m_database.getHandle(), &noteRow, this);
}

RowJournal::~RowJournal() { sqlite3_update_hook(m_database.getHandle(), nullptr, nullptr); }

std::optional<std::span<const NotedRow>> RowJournal::since(std::uint64_t position) const {
    if (position < m_begin) return std::nullopt;
    return std::span(m_rows).subspan(static_cast<std::size_t>(position - m_begin));
}

void RowJournal::note(std::string_view table, std::int64_t row) noexcept {
    const auto* const found = std::ranges::find(kTables, table);
    if (found == std::end(kTables)) return;
    const auto number = static_cast<std::size_t>(found - std::begin(kTables));
    try {
        if (m_rows.size() == kMost) forget();
        m_rows.push_back({static_cast<NotedTable>(number), row});
    } catch (const std::bad_alloc&) {
        forget();
    }
}

/// Whoever has not read what is dropped here has to read everything.
void RowJournal::forget() {
    m_begin = end() + 1;  // the row that is being noted is perhaps not kept either
    m_rows.clear();
}

}  // namespace melscope
