// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <QtTest>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class DatabaseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatCannotBeReadIsNoLackOfMemory() {
        const test::TemporaryFolder folder;
        const auto file = folder.path() / "broken.melscope";
        test::writeFile(file, std::string(4096, 'x'));
        SQLite::Database database = openDatabase(file, Access::Write);
        QVERIFY_EXCEPTION_THROWN(serialized(database), SQLite::Exception);
    }
};

MELSCOPE_TEST(DatabaseTest);
#include "database_test.moc"
