// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/tags.h"

#include <algorithm>
#include <optional>

#include "core/dataset/natural_order.h"
#include "core/project/edit_action.h"

namespace melscope {

namespace {

std::optional<std::int64_t> findTag(SQLite::Database& database, std::string_view name) {
    SQLite::Statement query(database, "SELECT id FROM tags WHERE name = ?");
    bindBytes(query, 1, name);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getInt64();
}

/// A tag without clips is not seen, so making one need not be taken back.
std::int64_t tagNamed(SQLite::Database& database, std::string_view name) {
    if (const auto found = findTag(database, name)) return *found;
    SQLite::Statement insert(database, "INSERT INTO tags(name) VALUES(?)");
    bindBytes(insert, 1, name);
    insert.exec();
    return database.getLastInsertRowid();
}

/// The rows that say whether clips have a tag. New ones come to be as not present, as new classes do.
class ClipTagRows {
  public:
    explicit ClipTagRows(SQLite::Database& database)
        : m_database(database),
          m_find(database, "SELECT id FROM clip_tags WHERE clip = ? AND tag = ?"),
          m_add(database, "INSERT INTO clip_tags(clip, tag, present) VALUES(?, ?, 0)") {}

    std::optional<std::int64_t> find(std::int64_t clip, std::int64_t tag) {
        bind(m_find, clip, tag);
        std::optional<std::int64_t> row;
        if (m_find.executeStep()) row = m_find.getColumn(0).getInt64();
        m_find.reset();  // an open read would keep the log from being written back
        return row;
    }

    std::int64_t rowOf(std::int64_t clip, std::int64_t tag) {
        if (const auto found = find(clip, tag)) return *found;
        bind(m_add, clip, tag);
        m_add.exec();
        return m_database.getLastInsertRowid();
    }

  private:
    static void bind(SQLite::Statement& statement, std::int64_t clip, std::int64_t tag) {
        statement.reset();
        statement.bind(1, clip);
        statement.bind(2, tag);
    }

    SQLite::Database& m_database;
    SQLite::Statement m_find;
    SQLite::Statement m_add;
};

void putTag(Edit& edit, std::span<const std::int64_t> clips, std::string_view name) {
    const std::int64_t tag = tagNamed(edit.database(), name);
    ClipTagRows rows(edit.database());
    for (const std::int64_t clip : clips)
        edit.set(Field::ClipTagPresent, rows.rowOf(clip, tag), std::int64_t{1});
}

void takeTag(Edit& edit, std::span<const std::int64_t> clips, std::string_view name) {
    const auto tag = findTag(edit.database(), name);
    if (!tag) return;
    ClipTagRows rows(edit.database());
    for (const std::int64_t clip : clips)
        if (const auto row = rows.find(clip, *tag)) edit.set(Field::ClipTagPresent, *row, std::int64_t{0});
}

}  // namespace

bool tagClips(Project& project, std::span<const std::int64_t> clips, std::string_view tag, Tagged tagged) {
    checkName(tag, "a tag");
    const std::string what = tagged == Tagged::Yes
                                 ? "tag " + clipWords(clips.size()) + ' ' + quoted(tag)
                                 : "take the tag " + quoted(tag) + " from " + clipWords(clips.size());
    return inEdit(project, what, [&](Edit& edit) {
        checkPresent(edit.database(), clips);
        if (tagged == Tagged::Yes)
            putTag(edit, clips, tag);
        else
            takeTag(edit, clips, tag);
    });
}

std::vector<std::string> tagsOf(const Project& project, std::int64_t clip) {
    return withProjectErrors(project.file(), [&] {
        std::vector<std::string> names;
        SQLite::Statement query(
            project.readable(),
            "SELECT name FROM clip_tags JOIN tags ON tags.id = tag WHERE clip = ? AND present");
        query.bind(1, clip);
        while (query.executeStep()) names.push_back(bytesOf(query.getColumn(0)));
        std::ranges::sort(names, naturalLess);
        return names;
    });
}

std::vector<ProjectTag> tags(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        std::vector<ProjectTag> found;
        SQLite::Statement query(project.readable(),
                                "SELECT tags.id, name, count(*) FROM clip_tags JOIN tags ON tags.id = tag "
                                "JOIN clips ON clips.id = clip WHERE clip_tags.present AND clips.present "
                                "GROUP BY tags.id");
        while (query.executeStep())
            found.push_back(
                {query.getColumn(0).getInt64(), bytesOf(query.getColumn(1)), query.getColumn(2).getInt64()});
        std::ranges::sort(found, naturalLess, &ProjectTag::name);
        return found;
    });
}

}  // namespace melscope
