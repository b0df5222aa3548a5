// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_settings.h"

#include "core/project/database.h"

namespace melscope {

ProjectSettings settingsOf(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        ProjectSettings settings;
        SQLite::Statement query(project.readable(), "SELECT key, value FROM settings");
        while (query.executeStep())
            settings.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
        return settings;
    });
}

void storeSettings(Project& project, const ProjectSettings& settings) {
    withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec("DELETE FROM settings");
        SQLite::Statement insert(database, "INSERT INTO settings(key, value) VALUES(?, ?)");
        for (const auto& [key, value] : settings) {
            insert.reset();
            insert.bind(1, key);
            insert.bind(2, value);
            insert.exec();
        }
        transaction.commit();
    });
}

}  // namespace melscope
