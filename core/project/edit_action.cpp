// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_action.h"

namespace melscope {

namespace {

constexpr std::size_t kLongestName = 1000;  // bytes

}  // namespace

std::string clipWords(std::size_t count) { return std::to_string(count) + (count == 1 ? " clip" : " clips"); }

std::string quoted(std::string_view name) { return '"' + printable(name) + '"'; }

void checkName(std::string_view name, std::string_view what) {
    if (name.empty()) throw ProjectError(std::string(what) + " needs a name");
    if (name.size() > kLongestName)
        throw ProjectError("the name of " + std::string(what) + " may have up to " +
                           std::to_string(kLongestName) + " bytes");
}

void checkPresent(SQLite::Database& database, std::span<const std::int64_t> clips) {
    SQLite::Statement query(database, "SELECT 1 FROM clips WHERE id = ? AND present");
    for (const std::int64_t clip : clips) {
        query.reset();
        query.bind(1, clip);
        if (!query.executeStep()) throw ProjectError("there is no clip " + std::to_string(clip));
    }
}

}  // namespace melscope
