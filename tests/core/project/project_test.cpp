// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

class ProjectTest : public QObject {
    Q_OBJECT

    static void refused(const fs::path& file, std::string_view words) {
        const std::string before = test::readFile(file);
        try {
            Project::open(file);
            QFAIL("it was opened");
        } catch (const ProjectError& problem) {
            QVERIFY2(std::string_view(problem.what()).find(words) != std::string_view::npos, problem.what());
        }
        QVERIFY(test::readFile(file) == before);
        QVERIFY(!fs::exists(file.native() + "-wal"));
    }

    /// A copy of a good project with the bytes at `offset` changed.
    static fs::path changed(const test::ToneProject& tones, std::size_t offset, std::string_view bytes) {
        std::string content = test::readFile(tones.file());
        content.replace(offset, bytes.size(), bytes);
        const fs::path copy = tones.folder / "changed.melscope";
        test::writeFile(copy, content);
        return copy;
    }

  private Q_SLOTS:
    void closedItIsOneFileThatOpensElsewhere() {
        const test::ToneProject tones;
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(tones.folder.path()))
            names.push_back(entry.path().filename());
        std::ranges::sort(names);
        QCOMPARE(names, (std::vector<std::string>{"tones", "tones.melscope"}));
        const test::TemporaryFolder elsewhere;
        fs::copy_file(tones.file(), elsewhere.path() / "copy.melscope");
        QCOMPARE(test::classCounts(Project::open(elsewhere.path() / "copy.melscope")),
                 (std::vector<std::pair<std::string, int>>{{"high", 3}, {"low", 3}}));
    }

    void itMovesWithItsRecordings() {
        const test::ToneProject tones;
        QCOMPARE(tones.open().dataFolder(), tones.data());
        const test::TemporaryFolder elsewhere;
        fs::copy(tones.folder.path(), elsewhere.path() / "moved", fs::copy_options::recursive);
        QCOMPARE(Project::open(elsewhere.path() / "moved/tones.melscope").dataFolder(),
                 elsewhere.path() / "moved/tones");
    }

    void copiedAwayItStillFindsThem() {
        const test::ToneProject tones;
        const test::TemporaryFolder elsewhere;
        fs::copy_file(tones.file(), elsewhere.path() / "copy.melscope");
        QCOMPARE(Project::open(elsewhere.path() / "copy.melscope").dataFolder(), fs::absolute(tones.data()));
    }

    void aNewRootMendsAllPaths() {
        const test::ToneProject tones;
        fs::rename(tones.data(), tones.folder.path() / "renamed");
        Project project = tones.open();  // opens although every recording is gone
        project.setDataFolder(tones.folder.path() / "renamed");
        const Dataset dataset = datasetOf(project);
        for (const Clip& clip : dataset.clips) QVERIFY(fs::exists(dataset.folder / clip.path));
    }

    void theSecondToOpenReadsOnlyAndKnowsWhoWrites() {
        const test::ToneProject tones;
        Project first = tones.open();
        QVERIFY(first.readOnlyBecause().empty());
        Project second = tones.open();
        QVERIFY2(second.readOnlyBecause().find("it is open in process " +
                                               std::to_string(QCoreApplication::applicationPid())) == 0,
                 second.readOnlyBecause().c_str());
        QVERIFY_EXCEPTION_THROWN(labelClips(second, test::allClips(second), "x"), ProjectError);
        labelClips(first, test::allClips(first), "tone");
        QCOMPARE(test::classCounts(second).back(), (std::pair<std::string, int>{"tone", 6}));
    }

    void aLockWithoutItsHolderIsFree() {
        const test::ToneProject tones;
        test::writeFile(tones.file().native() + ".lock", "process 1 of nobody on host nowhere\n");
        QVERIFY(tones.open().readOnlyBecause().empty());
        QVERIFY(!fs::exists(tones.file().native() + ".lock"));
    }

    void whatIsNotOursIsRefusedAndLeftAsItIs() {
        const test::ToneProject tones;
        test::writeFile(tones.folder / "text.melscope", "not a project");
        refused(tones.folder / "text.melscope", "no project of Melscope");
        refused(changed(tones, 68, std::string_view("\0\0\0\1", 4)), "no project of Melscope");
        refused(changed(tones, 60, std::string_view("\0\0\0\7", 4)), "newer Melscope (format 7");
        QVERIFY_EXCEPTION_THROWN(Project::open(tones.folder.path() / "nothing.melscope"), ProjectError);
        QVERIFY_EXCEPTION_THROWN(Project::open(tones.data()), ProjectError);
    }

    void tablesOfAStrangerAreRefused() {
        const test::ToneProject tones;
        const std::string content = test::readFile(tones.file());
        const std::size_t at = content.find("CREATE TRIGGER clip_added");
        QVERIFY(at != std::string::npos);
        refused(changed(tones, content.find("clips + 1", at), "clips + 9"), "other tables");

        std::string journalled = test::readFile(tones.folder.path() / "changed.melscope");
        journalled.replace(18, 2, "\1\1");  // as a database that keeps no write-ahead log
        test::writeFile(tones.folder / "journalled.melscope", journalled);
        refused(tones.folder / "journalled.melscope", "other tables");
    }

    void nothingIsMadeOverAFile() {
        const test::ToneProject tones;
        QVERIFY_EXCEPTION_THROWN(Project::create(tones.file(), tones.data()), ProjectError);
        QVERIFY_EXCEPTION_THROWN(Project::create(tones.folder.path() / "no/such/x.melscope", tones.data()),
                                 Error);
    }

    void clipsThatCannotBeTrueAreListed_data() {
        QTest::addColumn<QString>("change");
        QTest::newRow("above the folder") << "UPDATE recordings SET path = CAST('a/../../x.wav' AS BLOB)";
        QTest::newRow("absolute") << "UPDATE recordings SET path = CAST('/etc/passwd' AS BLOB)";
        QTest::newRow("a zero byte") << "UPDATE recordings SET path = x'6100'";
        QTest::newRow("begin") << "UPDATE clips SET begin_seconds = 1e300 FROM recordings";
        QTest::newRow("before the beginning") << "UPDATE clips SET begin_seconds = -1 FROM recordings";
        QTest::newRow("backwards") << "UPDATE clips SET begin_seconds = 2, end_seconds = 1 FROM recordings";
        QTest::newRow("endless") << "UPDATE clips SET seconds = 9e999 FROM recordings";
        QTest::newRow("rate") << "UPDATE recordings SET sample_rate = -1";
    }

    void clipsThatCannotBeTrueAreListed() {
        QFETCH(QString, change);
        const test::ToneProject tones;
        Project project = tones.open();
        const std::string where =
            change.contains(QLatin1String("FROM")) ? " WHERE recording = recordings.id AND" : " WHERE";
        project.writable().exec(change.toStdString() + where + " path = CAST('low/1.wav' AS BLOB)");
        const Dataset dataset = datasetOf(project);
        QCOMPARE(std::ssize(dataset.clips), 5);
        QCOMPARE(std::ssize(dataset.problems), 1);
    }

    void restsOfAnotherProjectAreNotTakenForOnesOwn_data() {
        QTest::addColumn<QString>("part");
        QTest::newRow("log") << "-wal";
        QTest::newRow("journal") << "-journal";
    }

    void restsOfAnotherProjectAreNotTakenForOnesOwn() {
        QFETCH(QString, part);
        const test::ToneProject tones;
        const fs::path file = tones.folder.path() / "new.melscope";
        const fs::path rest = file.native() + part.toStdString();
        test::writeFile(rest, "labels of somebody");
        QVERIFY_EXCEPTION_THROWN(Project::create(file, tones.data()), ProjectError);
        QVERIFY(!fs::exists(file));
        QCOMPARE(test::readFile(rest), std::string("labels of somebody"));
    }

    void whatCouldNotBeFilledIsTakenAwayWithItsRests() {
        const test::TemporaryFolder folder;
        for (const char* part : {"", "-wal", "-shm"})
            test::writeFile(folder.path() / (std::string("x.melscope") + part), "x");
        removeUnfilled(folder.path() / "x.melscope");
        QVERIFY(fs::is_empty(folder.path()));
    }
};

MELSCOPE_TEST(ProjectTest);
#include "project_test.moc"
