// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/labels.h"

#include <vector>

#include "core/project/edit_action.h"
#include "core/project/project_lock.h"

namespace melscope {

namespace {

std::optional<std::int64_t> findClass(SQLite::Database& database, std::string_view name) {
    SQLite::Statement query(database, "SELECT id FROM classes WHERE name = ? AND present");
    bindBytes(query, 1, name);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getInt64();
}

std::int64_t knownClass(SQLite::Database& database, std::string_view name) {
    const auto found = findClass(database, name);
    if (!found) throw ProjectError("there is no class " + quoted(name));
    return *found;
}

/// A new class comes to be as one that is not present, so that it can be taken back like every other change.
std::int64_t classNamed(Edit& edit, std::string_view name) {
    if (const auto found = findClass(edit.database(), name)) return *found;
    checkName(name, "a class");
    SQLite::Statement insert(edit.database(), "INSERT INTO classes(name, present) VALUES(?, 0)");
    bindBytes(insert, 1, name);
    insert.exec();
    const std::int64_t id = edit.database().getLastInsertRowid();
    edit.set(Field::ClassPresent, id, std::int64_t{1});
    return id;
}

/// The same label again is no change, unless it was not a person who said it.
void setLabel(Edit& edit, std::int64_t clip, const Value& classId) {
    const Value author = userName();
    if (edit.get(Field::ClipClass, clip) == classId && edit.get(Field::ClipLabelBy, clip) == author) return;
    edit.set(Field::ClipClass, clip, classId);
    edit.set(Field::ClipLabelBy, clip, author);
    edit.set(Field::ClipLabelTime, clip, edit.time());
}

std::vector<std::int64_t> clipsOfClass(SQLite::Database& database, std::int64_t id) {
    std::vector<std::int64_t> clips;
    SQLite::Statement query(database, "SELECT id FROM clips WHERE class = ? ORDER BY id");
    query.bind(1, id);
    while (query.executeStep()) clips.push_back(query.getColumn(0).getInt64());
    return clips;
}

void copyTags(SQLite::Database& database, std::int64_t from, std::int64_t to) {
    SQLite::Statement insert(database,
                             "INSERT INTO clip_tags(clip, tag, present) "
                             "SELECT ?, tag, 1 FROM clip_tags WHERE clip = ? AND present");
    insert.bind(1, to);
    insert.bind(2, from);
    insert.exec();
}

}  // namespace

bool labelClips(Project& project, std::span<const std::int64_t> clips,
                std::optional<std::string_view> className) {
    const std::string what = className ? "label " + clipWords(clips.size()) + ' ' + quoted(*className)
                                       : "take the label from " + clipWords(clips.size());
    return inEdit(project, what, [&](Edit& edit) {
        checkPresent(edit.database(), clips);
        if (clips.empty()) return;
        const Value classId = className ? Value(classNamed(edit, *className)) : Value();
        for (const std::int64_t clip : clips) setLabel(edit, clip, classId);
    });
}

bool ignoreClips(Project& project, std::span<const std::int64_t> clips, Ignored ignored) {
    const std::string what =
        (ignored == Ignored::Yes ? "ignore " : "no longer ignore ") + clipWords(clips.size());
    return inEdit(project, what, [&](Edit& edit) {
        checkPresent(edit.database(), clips);
        for (const std::int64_t clip : clips)
            edit.set(Field::ClipIgnored, clip, std::int64_t{ignored == Ignored::Yes});
    });
}

bool noteClip(Project& project, std::int64_t clip, std::string_view note) {
    return inEdit(project, "note on a clip", [&](Edit& edit) {
        checkPresent(edit.database(), {&clip, 1});
        edit.set(Field::ClipNote, clip, std::string(note));
    });
}

std::int64_t splitClip(Project& project, std::int64_t clip, double seconds) {
    std::int64_t added = 0;
    inEdit(project, "split a clip", [&](Edit& edit) {
        checkPresent(edit.database(), {&clip, 1});
        SQLite::Statement whole(edit.database(),
                                "SELECT begin_seconds, end_seconds, seconds FROM clips WHERE id = ?");
        whole.bind(1, clip);
        whole.executeStep();
        const double begin = whole.getColumn(0).getDouble();
        const double length = whole.getColumn(2).getDouble();
        whole.reset();
        if (!(seconds > begin) || (length > 0 && !(seconds < begin + length)))
            throw ProjectError("a clip can only be split inside it");
        SQLite::Statement insert(
            edit.database(),
            "INSERT INTO clips(recording, begin_seconds, end_seconds, seconds, class, label_by, "
            "label_time, group_id, fold, split, ignored, part_of, present) "
            "SELECT recording, ?, end_seconds, ?, class, label_by, label_time, group_id, fold, "
            "split, ignored, coalesce(part_of, id), 0 FROM clips WHERE id = ?");
        insert.bind(1, seconds);
        insert.bind(2, length > 0 ? begin + length - seconds : 0.0);
        insert.bind(3, clip);
        insert.exec();
        added = edit.database().getLastInsertRowid();
        copyTags(edit.database(), clip, added);
        edit.set(Field::ClipEnd, clip, seconds);
        edit.set(Field::ClipSeconds, clip, seconds - begin);
        edit.set(Field::ClipPresent, added, std::int64_t{1});
    });
    return added;
}

bool renameClass(Project& project, std::string_view from, std::string_view to) {
    return inEdit(project, "rename " + quoted(from) + " to " + quoted(to), [&](Edit& edit) {
        const std::int64_t id = knownClass(edit.database(), from);
        checkName(to, "a class");
        const auto other = findClass(edit.database(), to);
        if (other && *other != id)
            throw ProjectError("there is already a class " + quoted(to) + "; merge the two instead");
        edit.set(Field::ClassName, id, std::string(to));
    });
}

bool mergeClasses(Project& project, std::string_view from, std::string_view into) {
    return inEdit(project, "merge " + quoted(from) + " into " + quoted(into), [&](Edit& edit) {
        const std::int64_t old = knownClass(edit.database(), from);
        const std::int64_t target = knownClass(edit.database(), into);
        if (old == target) return;
        for (const std::int64_t clip : clipsOfClass(edit.database(), old)) setLabel(edit, clip, target);
        edit.set(Field::ClassPresent, old, std::int64_t{0});
    });
}

bool removeClass(Project& project, std::string_view name) {
    return inEdit(project, "remove the class " + quoted(name), [&](Edit& edit) {
        const std::int64_t id = knownClass(edit.database(), name);
        for (const std::int64_t clip : clipsOfClass(edit.database(), id)) setLabel(edit, clip, {});
        edit.set(Field::ClassPresent, id, std::int64_t{0});
    });
}

}  // namespace melscope
