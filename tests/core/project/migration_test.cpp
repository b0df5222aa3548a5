// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/schema_steps.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

/// What the first program wrote of two recordings, one of them split at 0.1 s, after one label.
constexpr const char* kFirstContent = R"sql(
INSERT INTO facts VALUES('data_folder', x'736f756e6473');
INSERT INTO recordings VALUES(1, CAST('a.wav' AS BLOB), 8000, 1), (2, CAST('b.wav' AS BLOB), 8000, 2);
INSERT INTO classes(id, name, present) VALUES(1, CAST('dog' AS BLOB), 1), (2, CAST('cat' AS BLOB), 1);
INSERT INTO clips(id, recording, begin_seconds, end_seconds, seconds, class) VALUES
    (1, 1, 0, 0.1, 0.1, 1), (2, 2, 0, -1, 0.5, 1), (3, 1, 0.1, -1, 0.2, 1);
INSERT INTO edits VALUES(1, 1700000000000, 'anna', 'label 1 clip "cat"', 0);
INSERT INTO changes VALUES(1, 0, 1, 2, 1, 2);
UPDATE clips SET class = 2 WHERE id = 2;
)sql";

struct FirstProject {
    FirstProject() {
        SQLite::Database database(file().native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        bringSchema(database, 0, 1);
        database.exec(kFirstContent);
    }
    fs::path file() const { return folder.path() / "sounds.melscope"; }
    fs::path backup(const std::string& number = "1") const {
        return folder.path() / ("sounds.format-" + number + ".melscope");
    }

    test::TemporaryFolder folder;
};

using Counts = std::vector<std::pair<std::string, int>>;

}  // namespace

class MigrationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anOlderProjectKeepsEverythingAndItsCopyIsPutBesideIt() {
        const FirstProject first;
        const std::string before = test::readFile(first.file());
        Project project = Project::open(first.file());
        QCOMPARE(test::classCounts(project), (Counts{{"cat", 1}, {"dog", 2}}));
        QCOMPARE(project.dataFolder(), first.folder.path() / "sounds");
        QCOMPARE(undo(project)->what, std::string("label 1 clip \"cat\""));
        QCOMPARE(test::classCounts(project), (Counts{{"cat", 0}, {"dog", 3}}));
        QVERIFY(fs::exists(first.backup()));
        SQLite::Database backup(first.backup().native());
        QCOMPARE(backup.execAndGet("PRAGMA user_version").getInt(), 1);
        QCOMPARE(backup.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
        QCOMPARE(backup.execAndGet("SELECT count(*) FROM changes").getInt(), 1);
    }

    void whatWasSplitOffBelongsToItsClip() {
        const FirstProject first;
        { const Project project = Project::open(first.file()); }
        SQLite::Database database(first.file().native());
        QCOMPARE(database.execAndGet("SELECT part_of FROM clips WHERE id = 3").getInt(), 1);
        QCOMPARE(database.execAndGet("SELECT imported_end FROM clips WHERE id = 1").getDouble(), -1.0);
        QCOMPARE(database.execAndGet("SELECT count(*) FROM clips WHERE imported_end IS NULL").getInt(), 1);
    }

    void noFileIsWrittenOver() {
        const FirstProject first;
        test::writeFile(first.backup(), "something else");
        fs::create_symlink("nowhere/at/all", first.backup("1 2"));
        { const Project project = Project::open(first.file()); }
        QCOMPARE(test::readFile(first.backup()), std::string("something else"));
        QVERIFY(!fs::exists(first.backup("1 2")));
        QVERIFY(fs::exists(first.backup("1 3")));
    }

    void whereNothingMayBeWrittenAnOldProjectIsReadAndLeftAsItIs() {
        const FirstProject first;
        const std::string before = test::readFile(first.file());
        fs::create_directory(first.file().native() + ".lock");  // as on a medium that cannot be written
        Project project = Project::open(first.file());
        QVERIFY(!project.readOnlyBecause().empty());
        QCOMPARE(test::classCounts(project), (Counts{{"cat", 1}, {"dog", 2}}));
        QVERIFY_EXCEPTION_THROWN(labelClips(project, test::allClips(project), "x"), ProjectError);
        QVERIFY(test::readFile(first.file()) == before);
        QVERIFY(!fs::exists(first.backup()));
    }
};

MELSCOPE_TEST(MigrationTest);
#include "migration_test.moc"
