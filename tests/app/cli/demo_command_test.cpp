// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::melscopeCli;

class DemoCommandTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatItWritesIsADataSet() {
        const test::TemporaryFolder folder;
        const std::string place = folder.path() / "a set";
        const Answer made = melscopeCli({"demo", place, "--clips-per-class", "3", "--seed", "5", "--json"});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.objects().size(), std::size_t{1});
        QCOMPARE(test::keysOf(made.objects()[0]),
                 (std::vector<std::string>{"folder", "table", "clips", "classes"}));
        const auto classes = made.objects()[0]["classes"];
        QVERIFY(classes.size() >= 10);

        const std::string table = made.objects()[0]["table"];
        for (const auto& source : {std::vector<std::string>{"show", place + "/audio", "--json"},
                                   std::vector<std::string>{"show", place, "--table", table, "--json"}}) {
            const Answer shown = melscopeCli(source);
            QCOMPARE(shown.code, 0);
            const auto summary = shown.objects().at(0);
            QCOMPARE(summary["clips"].get<std::size_t>(), 3 * classes.size());
            QCOMPARE(summary["classes"].size(), classes.size());
            for (const auto& one : summary["classes"]) QCOMPARE(one["clips"].get<int>(), 3);
            QVERIFY(summary["problems"].empty());
        }
        const Answer oneClass = melscopeCli({"show", place});  // the only sub-folder is "audio"
        QVERIFY2(oneClass.err.find("metadata.csv") != std::string::npos, oneClass.err.c_str());
    }

    void theSameSeedWritesTheSameFiles() {
        const test::TemporaryFolder folder;
        for (const char* name : {"one", "two"})
            QCOMPARE(melscopeCli({"demo", folder.path() / name, "--clips-per-class", "1"}).code, 0);
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() / "one")) {
            if (!entry.is_regular_file()) continue;
            const auto twin = folder.path() / "two" / entry.path().lexically_relative(folder.path() / "one");
            QVERIFY(test::readFile(entry.path()) == test::readFile(twin));
            ++files;
        }
        QVERIFY(files > 10);
    }
};

MELSCOPE_TEST(DemoCommandTest);
#include "demo_command_test.moc"
