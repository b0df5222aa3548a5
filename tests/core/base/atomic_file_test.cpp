// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <unistd.h>

#include <QtTest>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

class AtomicFileTest : public QObject {
    Q_OBJECT

    static std::ptrdiff_t filesIn(const fs::path& folder) {
        return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
    }

  private Q_SLOTS:
    void replacesTheWholeFile() {
        const test::TemporaryFolder folder;
        writeFileAtomically(folder / "a.txt", "a longer first text");
        writeFileAtomically(folder / "a.txt", "second");
        QCOMPARE(test::readFile(folder / "a.txt"), std::string("second"));
        QCOMPARE(filesIn(folder.path()), 1);
    }

    void unsyncedItIsReplacedAsWell() {
        const test::TemporaryFolder folder;
        writeFileAtomically(folder / "a.txt", "old");
        AtomicFile file(folder / "a.txt");
        file.write("new");
        file.commitUnsynced();
        QCOMPARE(test::readFile(folder / "a.txt"), std::string("new"));
        QCOMPARE(filesIn(folder.path()), 1);
    }

    void withoutCommitTheOldFileStays() {
        const test::TemporaryFolder folder;
        writeFileAtomically(folder / "a.txt", "old");
        {
            AtomicFile file(folder / "a.txt");
            file.write("new");
        }
        QCOMPARE(test::readFile(folder / "a.txt"), std::string("old"));
        QCOMPARE(filesIn(folder.path()), 1);
    }

    void whatAKilledProgramOfOurNumberHasLeftIsInNobodysWay() {
        const test::TemporaryFolder folder;
        constexpr int kLeft = 200;  // more than this test has written files before
        for (int i = 0; i < kLeft; ++i)
            test::writeFile(
                folder / (".a.txt." + std::to_string(::getpid()) + '.' + std::to_string(i) + ".part"),
                "half");
        writeFileAtomically(folder / "a.txt", "whole");
        QCOMPARE(test::readFile(folder / "a.txt"), std::string("whole"));
        QCOMPARE(filesIn(folder.path()), kLeft + 1);
    }

    void aMissingFolderIsNamed() {
        const test::TemporaryFolder folder;
        try {
            AtomicFile file(folder.path() / "nowhere" / "a.txt");
            QFAIL("no exception");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("nowhere/a.txt: No such file") != std::string::npos);
        }
    }

    void aFolderInTheWayIsAnErrorAndNothingIsLeft() {
        const test::TemporaryFolder folder;
        fs::create_directories(folder / "a.txt");
        QVERIFY_THROWS_EXCEPTION(Error, writeFileAtomically(folder.path() / "a.txt", "x"));
        QCOMPARE(filesIn(folder.path()), 1);
    }

    void aFolderThatVanishesBeforeCommitIsAnError() {
        const test::TemporaryFolder folder;
        AtomicFile file(folder / "inner/a.txt");
        file.write("x");
        fs::remove_all(folder / "inner");
        QVERIFY_THROWS_EXCEPTION(Error, file.commit());
    }
};

MELSCOPE_TEST(AtomicFileTest);
#include "atomic_file_test.moc"
