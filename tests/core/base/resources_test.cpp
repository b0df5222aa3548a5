// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <QtTest>
#include <filesystem>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class ResourcesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recipesAreFound() {
        QVERIFY(std::filesystem::is_regular_file(resourceFolder() / "recipes" / "tutorial.json"));
    }

    void theEnvironmentComesFirst() {
        const test::TemporaryFolder folder;
        qputenv("MELSCOPE_RESOURCES", QByteArray::fromStdString(folder.path().native()));
        const auto found = resourceFolder();
        qunsetenv("MELSCOPE_RESOURCES");
        QCOMPARE(found, folder.path());
    }
};

MELSCOPE_TEST(ResourcesTest);
#include "resources_test.moc"
