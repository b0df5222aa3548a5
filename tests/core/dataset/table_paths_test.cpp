// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_paths.h"

#include <QtTest>

#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

struct Place {
    test::TemporaryFolder folder;  // the data set's folder is data below it
    int scans = 0;

    void write(const std::string& name) { test::writeFile(folder / name, ""); }

    /// The path that is found, or the reason after an exclamation mark.
    std::string find(std::string_view written, const char* tableFolder = "data") {
        fs::create_directories(folder / "data");
        fs::create_directories(folder / tableFolder);
        TablePaths paths(folder / "data", folder / tableFolder, [this] {
            ++scans;
            return scanFolder(folder / "data", {}, {});
        });
        const FoundPath found = paths.find(written);
        return found.reason.empty() ? found.path : "! " + found.reason;
    }
};

}  // namespace

class TablePathsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pathsAreReadFromTheFolderFirst() {
        Place place;
        place.write("data/a/x.wav");
        place.write("data/meta/a/x.wav");
        place.write("data/meta/y.wav");
        QCOMPARE(place.find("a/x.wav", "data/meta"), std::string("a/x.wav"));
        QCOMPARE(place.find("./a//../a/x.wav", "data/meta"), std::string("a/x.wav"));
        QCOMPARE(place.find("y.wav", "data/meta"), std::string("meta/y.wav"));
        QCOMPARE(place.find("../a/x.wav", "data/meta"), std::string("a/x.wav"));
        QCOMPARE(place.find((place.folder / "data/a/x.wav").native()), std::string("a/x.wav"));
        QCOMPARE(place.scans, 0);
    }

    void pathsAreReadFromATableOutside() {
        Place place;
        place.write("data/x.wav");
        QCOMPARE(place.find("../data/x.wav", "lists"), std::string("x.wav"));
        QCOMPARE(place.find("data/x.wav", "."), std::string("x.wav"));
    }

    void aNameIsFoundWhereverItLies() {
        Place place;
        place.write("data/audio/fold1/x.wav");
        place.write("data/audio/fold2/y.wav");
        QCOMPARE(place.find("x.wav"), std::string("audio/fold1/x.wav"));
        QCOMPARE(place.find("fold2/y.wav"), std::string("audio/fold2/y.wav"));
        QCOMPARE(place.find("corpus/audio/fold2/y.wav"), std::string("audio/fold2/y.wav"));
        QCOMPARE(place.find("fold1/y.wav"),
                 std::string("! no such file"));  // another folder's file is not guessed
        QCOMPARE(place.find("old2/y.wav"), std::string("! no such file"));
        QCOMPARE(place.find("z.wav"), std::string("! no such file"));
    }

    void whatCouldMeanSeveralIsRefused() {
        Place place;
        place.write("data/fold1/x.wav");
        place.write("data/fold2/x.wav");
        QCOMPARE(place.find("x.wav"),
                 std::string("! several files are meant, e.g. fold1/x.wav and fold2/x.wav"));
        QCOMPARE(place.find("fold2/x.wav"), std::string("fold2/x.wav"));
        QCOMPARE(place.find("corpus/fold2/x.wav"), std::string("fold2/x.wav"));
    }

    void pathsOfWindowsAreUnderstood() {
        Place place;
        place.write("data/audio/x.wav");
        place.write("data/back\\slash.wav");
        QCOMPARE(place.find("audio\\x.wav"), std::string("audio/x.wav"));
        QCOMPARE(place.find("back\\slash.wav"), std::string("back\\slash.wav"));
        QCOMPARE(place.find("..\\..\\etc\\passwd"), std::string("! lies outside of the folder"));
    }

    void whatLeavesTheFolderIsRefused_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray outside = "! lies outside of the folder";
        QTest::newRow("parent") << QByteArray("../secret.wav") << outside;
        QTest::newRow("hidden parent") << QByteArray("a/../../secret.wav") << outside;
        QTest::newRow("far parent") << QByteArray("../../../../../../../../../../etc/passwd") << outside;
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << outside;
        QTest::newRow("device") << QByteArray("/dev/zero") << outside;
        QTest::newRow("root") << QByteArray("/") << outside;
        QTest::newRow("the folder") << QByteArray(".") << outside;
        QTest::newRow("sibling with the same start") << QByteArray("../data2/x.wav") << outside;
        QTest::newRow("address") << QByteArray("https://example.org/x.wav")
                                 << QByteArray("! an address, not a file in the folder");
        QTest::newRow("file address")
            << QByteArray("file:///etc/passwd") << QByteArray("! an address, not a file in the folder");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("! no path");
        QTest::newRow("zero byte") << QByteArray("x.wav\0.txt", 10)
                                   << QByteArray("! a path with a zero byte");
        QTest::newRow("endless") << QByteArray(60'000, 'x') << QByteArray("! no such file");
        QTest::newRow("many steps") << QByteArray("a/").repeated(30'000) << QByteArray("! no such file");
    }

    void whatLeavesTheFolderIsRefused() {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, reason);
        Place place;
        place.write("secret.wav");
        place.write("data2/x.wav");
        QCOMPARE(place.find(written.toStdString()), reason.toStdString());
    }
};

MELSCOPE_TEST(TablePathsTest);
#include "table_paths_test.moc"
