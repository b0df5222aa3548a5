// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/project/database.h"
#include "core/project/edit.h"

namespace melscope {

/// What the actions of people on clips, classes and tags share.

/// "3 clips".
std::string clipWords(std::size_t count);

/// A name as the edit log shows it.
std::string quoted(std::string_view name);

/// @param what e.g. "a class". @throws ProjectError for no name or one over 1000 bytes.
void checkName(std::string_view name, std::string_view what);

/// @throws ProjectError naming the first clip that is not there.
void checkPresent(SQLite::Database& database, std::span<const std::int64_t> clips);

/// One edit: what `work` does to it is committed together. @return true if anything was changed
template <class Work>
bool inEdit(Project& project, std::string what, Work work) {
    return withProjectErrors(project.file(), [&] {
        Edit edit(project, std::move(what));
        work(edit);
        return edit.commit();
    });
}

}  // namespace melscope
