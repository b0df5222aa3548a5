// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using Clips = std::vector<std::int64_t>;

namespace {

/// The six tones, "high/0.wav" to "high/2.wav" as clips 1 to 3 and "low/0.wav" to "low/2.wav" as 4 to 6, with
/// some of everything. Clip 3 has no label, 4 was labelled by bea, 5 by ann before; 6 is ignored.
constexpr const char* kContent = R"sql(
INSERT INTO groups(id, name) VALUES(1, CAST('site 10' AS BLOB)), (2, CAST('site 9' AS BLOB));
UPDATE clips SET group_id = 1 WHERE id IN (1, 4);
UPDATE clips SET group_id = 2 WHERE id = 5;
UPDATE clips SET fold = 2 WHERE id = 1;
UPDATE clips SET fold = 0 WHERE id IN (2, 5);
UPDATE clips SET split = 3 WHERE id = 1;
UPDATE clips SET split = 1 WHERE id = 4;
UPDATE clips SET class = NULL WHERE id = 3;
UPDATE clips SET label_by = 'bea', label_time = 2000 WHERE id = 4;
UPDATE clips SET label_by = 'ann', label_time = 1000 WHERE id = 5;
UPDATE clips SET ignored = 1 WHERE id = 6;
UPDATE clips SET note = 'Two birds' WHERE id = 2;
UPDATE clips SET seconds = 0.3 WHERE id = 2;
UPDATE clips SET seconds = 0 WHERE id = 1;
UPDATE clips SET begin_seconds = 0.05 WHERE id = 4;
INSERT INTO tags(id, name) VALUES(1, CAST('wind' AS BLOB)), (2, CAST('rain' AS BLOB));
INSERT INTO clip_tags(clip, tag, present) VALUES(2, 1, 1), (2, 2, 1), (4, 2, 1), (5, 2, 0);
UPDATE recordings SET sample_rate = 16000, frames = 4000 WHERE id = 1;
UPDATE recordings SET channels = 2 WHERE id = 5;
)sql";

struct MixedProject : test::ToneProject {
    MixedProject() {
        Project project = open();
        project.writable().exec(kContent);
    }
};

Clips found(const ClipFilter& filter) {
    const MixedProject mixed;
    return ClipTable(mixed.open()).find(filter);
}

}  // namespace

class ClipTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRowShowsEverything() {
        const MixedProject mixed;
        const ClipTable table(mixed.open());
        const ClipRow second = table.row(2);
        QCOMPARE(second.path, std::filesystem::path("high/1.wav"));
        QCOMPARE(second.note, std::string("Two birds"));
        QCOMPARE(second.tags, (std::vector<std::string>{"rain", "wind"}));
        QCOMPARE(second.fold, 0);
        QCOMPARE(second.label, std::string("high"));
        QVERIFY(second.labelledBy.empty() && !second.labelTime && second.group.empty() && !second.ignored);
        const ClipRow fourth = table.row(4);
        QCOMPARE(fourth.labelledBy, std::string("bea"));
        QCOMPARE(*fourth.labelTime, std::int64_t{2000});
        QCOMPARE(fourth.group, std::string("site 10"));
        QCOMPARE(fourth.range, (TimeRange{0.05, -1}));
        QCOMPARE(fourth.split, Split::Train);
        QVERIFY(table.row(6).ignored);
        QCOMPARE(table.row(1).recordingSeconds, 0.25);
        QCOMPARE(table.row(5).channels, 2);
        QVERIFY_EXCEPTION_THROWN(table.row(7), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(table.row(0), std::out_of_range);
    }

    void filtersFind_data() {
        QTest::addColumn<ClipFilter>("filter");
        QTest::addColumn<Clips>("clips");
        const auto row = [](const char* name, const ClipFilter& filter, const Clips& clips) {
            QTest::newRow(name) << filter << clips;
        };
        row("everything", {}, {1, 2, 3, 4, 5});
        row("with ignored ones", {.ignored = IgnoredClips::Show}, {1, 2, 3, 4, 5, 6});
        row("only ignored ones", {.ignored = IgnoredClips::Only}, {6});
        row("a class", {.classRow = 1}, {1, 2});
        row("no such class", {.classRow = 99}, {});
        row("unlabelled", {.label = LabelState::Unlabelled}, {3});
        row("from the folder", {.label = LabelState::BySource}, {1, 2});
        row("by a person", {.label = LabelState::ByPerson}, {4, 5});
        row("a split", {.split = Split::Test}, {1});
        row("no split", {.split = Split::None}, {2, 3, 5});
        row("a group", {.group = 1}, {1, 4});
        row("a fold", {.fold = 0}, {2, 5});
        row("no fold", {.fold = -1}, {3, 4});
        row("a tag", {.tag = 2}, {2, 4});
        row("notes", {.withNote = true}, {2});
        row("text of a path", {.text = "W/1"}, {5});
        row("text across a folder", {.text = "h/"}, {1, 2, 3});
        row("text of a note", {.text = "BIRD"}, {2});
        row("text of a group", {.text = "SITE 10"}, {1, 4});
        row("text across two paths", {.text = "wavhigh"}, {});
        row("longer than any path", {.text = std::string(100, 'w')}, {});
        row("all at once", {.text = ".wav", .classRow = 2, .label = LabelState::ByPerson, .group = 2}, {5});
    }

    void filtersFind() {
        QFETCH(ClipFilter, filter);
        QFETCH(Clips, clips);
        QCOMPARE(found(filter), clips);
    }

    void ordersSort_data() {
        QTest::addColumn<ClipOrder>("order");
        QTest::addColumn<Clips>("ascending");
        QTest::addColumn<Clips>("descending");
        const auto row = [](const char* name, ClipOrder order, const Clips& ascending,
                            const Clips& descending) {
            QTest::newRow(name) << order << ascending << descending;
        };
        row("path", ClipOrder::Path, {1, 2, 3, 4, 5}, {5, 4, 3, 2, 1});
        row("label", ClipOrder::Label, {1, 2, 4, 5, 3}, {4, 5, 1, 2, 3});
        row("who", ClipOrder::LabelledBy, {5, 4, 1, 2, 3}, {4, 5, 1, 2, 3});
        row("when", ClipOrder::LabelTime, {5, 4, 1, 2, 3}, {4, 5, 1, 2, 3});
        row("group", ClipOrder::Group, {5, 1, 4, 2, 3}, {1, 4, 5, 2, 3});
        row("fold", ClipOrder::Fold, {2, 5, 1, 3, 4}, {1, 2, 5, 3, 4});
        row("split", ClipOrder::Split, {4, 1, 2, 3, 5}, {1, 4, 2, 3, 5});
        row("begin", ClipOrder::Begin, {1, 2, 3, 5, 4}, {4, 1, 2, 3, 5});
        row("length", ClipOrder::Seconds, {3, 4, 5, 2, 1}, {2, 3, 4, 5, 1});
        row("rate", ClipOrder::SampleRate, {2, 3, 4, 5, 1}, {1, 2, 3, 4, 5});
        row("channels", ClipOrder::Channels, {1, 2, 3, 4, 5}, {5, 1, 2, 3, 4});
    }

    void ordersSort() {
        QFETCH(ClipOrder, order);
        QFETCH(Clips, ascending);
        QFETCH(Clips, descending);
        const MixedProject mixed;
        const ClipTable table(mixed.open());
        QCOMPARE(table.find({}, order), ascending);
        QCOMPARE(table.find({}, order, Direction::Descending), descending);
    }

    void namesAreListedAndClipsCounted() {
        const MixedProject mixed;
        const ClipTable table(mixed.open());
        QCOMPARE(table.classes(), (std::vector<NamedRow>{{1, "high"}, {2, "low"}}));
        QCOMPARE(table.groups(), (std::vector<NamedRow>{{2, "site 9"}, {1, "site 10"}}));
        QCOMPARE(table.tags(), (std::vector<NamedRow>{{2, "rain"}, {1, "wind"}}));
        const ClipCounts counts = table.counts();
        QCOMPARE(counts, (ClipCounts{.clips = 5,
                                     .ignored = 1,
                                     .seconds = 0 + 0.3 + table.row(3).seconds + table.row(4).seconds +
                                                table.row(5).seconds,
                                     .classes = {2, 2},
                                     .classSplits = {{1, 0, 0, 1}, {1, 1, 0, 0}},
                                     .splits = {3, 1, 0, 1},
                                     .labels = {1, 2, 2}}));
        QCOMPARE(table.folds(), (std::vector<int>{0, 2}));
    }

    void pathsStandByFolderAndNumber() {
        const test::ToneProject tones;
        for (const char* name : {"low/10.wav", "low/a/1.wav", "low 2/1.wav"})
            test::writeWav(tones.data() / name, test::sine(300, 0.1, 8000));
        Project project = tones.open();
        ClipTable table(project);
        commitImport(project, planImport(&project, {.folder = tones.data()}));
        table.refresh(project);
        std::vector<std::string> names;
        for (const std::int64_t clip : table.find({.text = "low"}))
            names.push_back(table.row(clip).path.string());
        QCOMPARE(names, (std::vector<std::string>{"low/0.wav", "low/1.wav", "low/2.wav", "low/10.wav",
                                                  "low 2/1.wav", "low/a/1.wav"}));
    }

    void whatTwoFoldersShareIsNotMixed() {
        const test::ToneProject tones;
        Project project = tones.open();
        project.writable().exec(
            "INSERT INTO recordings(path, sample_rate, channels) VALUES"
            "(CAST('high/9.wav' AS BLOB), 8000, 1);"
            "INSERT INTO clips(recording, begin_seconds, end_seconds, seconds) VALUES"
            "(7, 0.5, -1, 1), (7, 0, 0.5, 0.5)");
        QCOMPARE(ClipTable(project).find({}), (Clips{1, 2, 3, 8, 7, 4, 5, 6}));
    }

    void readOnlyProjectsAreShownAndFollowed() {
        const test::ToneProject tones;
        Project writer = tones.open();
        const Project reader = tones.open();
        QVERIFY(!reader.readOnlyBecause().empty());
        ClipTable table(reader);
        QCOMPARE(table.find({}).size(), std::size_t{6});
        const std::int64_t clips[] = {2};
        labelClips(writer, clips, "siren");
        QCOMPARE(table.row(2).label, std::string("high"));
        table.refresh(reader);
        QCOMPARE(table.row(2).label, std::string("siren"));
        QCOMPARE(table.find({.text = "SIREN"}), Clips{2});
    }

    void aProjectWithoutClipsIsEmpty() {
        const test::TemporaryFolder folder;
        Project project = Project::create(folder.path() / "empty.melscope", folder.path());
        ClipTable table(project);
        QVERIFY(table.find({.text = "x"}, ClipOrder::Label).empty());
        table.refresh(project);
        QCOMPARE(table.counts().clips, std::int64_t{0});
    }

    void rowsThatNameNothingAreRefused() {
        const test::ToneProject tones;
        Project project = tones.open();
        SQLite::Database& database = project.writable();
        database.exec("PRAGMA foreign_keys = OFF; UPDATE clips SET class = 9 WHERE id = 1");
        QVERIFY_EXCEPTION_THROWN(ClipTable{project}, ProjectError);
        database.exec("UPDATE clips SET class = 1, recording = 0 WHERE id = 1");
        QVERIFY_EXCEPTION_THROWN(ClipTable{project}, ProjectError);
        database.exec(
            "UPDATE clips SET recording = 1 WHERE id = 1; UPDATE clips SET id = 1 << 40 WHERE id = 6");
        QVERIFY_EXCEPTION_THROWN(ClipTable{project}, ProjectError);
        database.exec("UPDATE clips SET id = -6 WHERE id = 1 << 40");
        QVERIFY_EXCEPTION_THROWN(ClipTable{project}, ProjectError);
    }
};

MELSCOPE_TEST(ClipTableTest);
#include "clip_table_test.moc"
