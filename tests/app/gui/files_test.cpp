// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <fstream>

#include "app/gui/dropped_files.h"
#include "app/gui/import_place.h"
#include "app/gui/path_text.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class FilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pathsKeepEveryByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray("/a/b.wav");
        QTest::newRow("cyrillic") << QByteArray("/дом/вода.wav");
        QTest::newRow("beyond the basic plane") << QByteArray("/🌊/𝄞.wav");
        QTest::newRow("latin-1") << QByteArray("/caf\xE9/\xFF\xFE.wav");
        QTest::newRow("half a character") << QByteArray("/x\xF0\x9F/\xC3.wav");
    }

    void pathsKeepEveryByte() {
        QFETCH(QByteArray, bytes);
        const std::filesystem::path path(bytes.toStdString());
        QCOMPARE(pathOf(pathText(path)).native(), path.native());
        const QUrl url = QUrl::fromEncoded("file://" + bytes.toPercentEncoding("/"));
        QCOMPARE(pathOf(url).native(), path.native());
    }

    void droppedFilesAreToldApart() {
        const QTemporaryDir folder;
        const std::filesystem::path root(folder.path().toStdString());
        std::filesystem::create_directory(root / "birds.wav");  // a folder, whatever its name
        const DroppedFiles found =
            toldApart({root / "birds.wav", root / "a.WAV", root / "b.flac", root / "t.csv",
                       root / "p.melscope", root / "m.MELMODEL", root / "x.pdf"});
        QCOMPARE(found.folders.size(), 1U);
        QCOMPARE(found.recordings.size(), 2U);
        QCOMPARE(found.tables.size(), 1U);
        QCOMPARE(found.projects.size(), 1U);
        QCOMPARE(found.models.size(), 1U);
        QCOMPARE(found.others.size(), 1U);
    }

    void projectsStandBesideTheirFolder() {
        QCOMPARE(projectBeside("/a/birds").native(), std::string("/a/birds.melscope"));
        QCOMPARE(projectBeside("/a/birds/").native(), std::string("/a/birds.melscope"));
    }
};

MELSCOPE_TEST(FilesTest);
#include "files_test.moc"
