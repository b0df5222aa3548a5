// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::importTable;
using test::tableAt;
using test::TemporaryFolder;
using test::writeFile;

namespace {

void writeSecond(const std::filesystem::path& path) { test::writeWav(path, test::sine(440, 1.0, 8000)); }

/// One line a clip: "path begin end label".
std::vector<std::string> stretches(const Dataset& dataset) {
    std::vector<std::string> lines;
    for (const Clip& clip : dataset.clips) {
        std::ostringstream line;
        line << clip.path.native() << ' ' << clip.range.begin << ' ' << clip.range.end;
        if (clip.label >= 0) line << ' ' << dataset.classes[static_cast<std::size_t>(clip.label)];
        lines.push_back(line.str());
    }
    return lines;
}

void allRowsCount(const Dataset& dataset, std::int64_t rows) {
    QCOMPARE(dataset.tally.rows, rows);
    QCOMPARE(std::ssize(dataset.clips) + dataset.tally.refused + dataset.tally.duplicates, rows);
}

}  // namespace

/// Tables whose rows are parts of recordings.
class StretchesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rowsOfOneRecordingAreItsClips() {
        const TemporaryFolder folder;
        writeSecond(folder / "a.wav");
        writeFile(
            folder / "t.csv",
            "file;begin;end;label\na.wav;0,5;0,75;dog\na.wav;0;0,5;cat\na.wav;0.5;0.75;dog\na.wav;;;all\n"
            "a.wav;0.7;0.6;dog\na.wav;x;1;dog\na.wav;2;3;dog\na.wav;-1;1;dog\n");
        const Dataset dataset = importTable(folder, tableAt("t.csv"));
        COMPARE_LINES(stretches(dataset), {"a.wav 0 -1 all", "a.wav 0 0.5 cat", "a.wav 0.5 0.75 dog"});
        COMPARE_LINES(dataset.columnsFound, {"path = file", "label = label", "begin = begin", "end = end"});
        COMPARE_LINES(test::listedProblems(dataset),
                      {"t.csv:4: a.wav: the same recording as in line 2",
                       "t.csv:6: a.wav: the stretch ends before it begins",
                       "t.csv:7: a.wav: the stretch from x to 1 is not in seconds",
                       "t.csv:8: a.wav: the stretch begins at 2 s, but the recording ends at 1 s",
                       "t.csv:9: a.wav: the stretch from -1 to 1 is not in seconds"});
        allRowsCount(dataset, 8);
        QCOMPARE(dataset.tally.duplicates, 1);
        QCOMPARE(dataset.table->format, std::string("semicolon separated, UTF-8"));
        QCOMPARE(dataset.table->firstRows.size(), std::size_t{8});
        QCOMPARE(dataset.table->firstRows[1], (std::vector<std::string>{"a.wav", "0", "0,5", "cat"}));
    }

    void columnsOfOtherNamesAreTakenWhenNamedOnly() {
        const TemporaryFolder folder;
        writeSecond(folder / "a.wav");
        writeFile(folder / "t.csv", "file,start,stop,label\na.wav,0.25,0.5,dog\n");
        COMPARE_LINES(stretches(importTable(folder, tableAt("t.csv"))), {"a.wav 0 -1 dog"});
        TableSource named = tableAt("t.csv");
        named.beginColumn = "start";
        QVERIFY_THROWS_EXCEPTION(DatasetError, importTable(folder, named));
        named.endColumn = "stop";
        COMPARE_LINES(stretches(importTable(folder, named)), {"a.wav 0.25 0.5 dog"});
    }

    void aLabelTrackBelongsToTheRecordingOfItsName() {
        const TemporaryFolder folder;
        writeSecond(folder / "site/monday.wav");
        writeFile(folder / "monday.txt",
                  "0.000000\t0.500000\tblackbird\n\\\t1200.0\t4000.0\n0.500000\t0.750000\t\"song\" thrush\n");
        const Dataset dataset = importTable(folder, tableAt("monday.txt"));
        COMPARE_LINES(stretches(dataset),
                      {"site/monday.wav 0 0.5 blackbird", "site/monday.wav 0.5 0.75 \"song\" thrush"});
        QCOMPARE(dataset.table->format, std::string("label track, UTF-8"));
        allRowsCount(dataset, 2);
    }

    void aFolderOfLabelTracksIsReadWhole() {
        const TemporaryFolder folder;
        for (const char* const name : {"1/a.wav", "2/a.wav", "2/b.wav"}) writeSecond(folder / name);
        const TemporaryFolder labels;
        writeFile(labels / "1/a.txt", "0\t0.5\tx\n");
        writeFile(labels / "2/a.wav.txt", "0\t0.5\ty\n0\t0.5\ty\n");
        writeFile(labels / "b.txt", "0.1\t0.5\tz\n");
        writeFile(labels / "a.txt", "0.1\t0.5\tz\n");
        writeFile(labels / "readme.txt", "some words\n");
        const Dataset dataset = importTable(folder, tableAt(labels.path()));
        COMPARE_LINES(stretches(dataset), {"1/a.wav 0 0.5 x", "2/a.wav 0 0.5 y", "2/b.wav 0.1 0.5 z"});
        QCOMPARE(dataset.problems.size(), std::size_t{3});  // a second a, an a of two folders, words
        allRowsCount(dataset, 5);
    }

    void aRavenTableOfSeveralFilesIsReadByItsOffsets() {
        const TemporaryFolder folder;
        for (const char* const name : {"1/a.wav", "2/a.wav"}) writeSecond(folder / name);
        const std::string header =
            "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tBegin "
            "Path\t"
            "Begin File\tFile Offset (s)\tAnnotation\n";
        writeFile(folder / "all.txt",
                  header +
                      "1\tSpectrogram 1\t1\t0.25\t0.5\t0\t4000\t1/a.wav\ta.wav\t0.25\twren\n"
                      "2\tSpectrogram 1\t1\t1.5\t2\t0\t4000\t2/a.wav\ta.wav\t0.5\trobin\n");
        COMPARE_LINES(stretches(importTable(folder, tableAt("all.txt"))),
                      {"1/a.wav 0.25 0.5 wren", "2/a.wav 0.5 1 robin"});
    }

    void aRavenTableOfOneFileBelongsToTheRecordingOfItsName() {
        const TemporaryFolder folder;
        writeSecond(folder / "rec.flac.wav");
        writeSecond(folder / "dawn.wav");
        writeFile(folder / "dawn.Table.1.selections.txt",
                  "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tSpecies\n"
                  "1\tWaveform 1\t1\t0.25\t0.5\twren\n1\tSpectrogram 1\t1\t0.25\t0.5\twren\n");
        const Dataset dataset = importTable(folder, tableAt("dawn.Table.1.selections.txt"));
        COMPARE_LINES(stretches(dataset), {"dawn.wav 0.25 0.5 wren"});
        allRowsCount(dataset, 2);
    }

    void whatBelongsToOneRecordingStaysTogether() {
        const TemporaryFolder folder;
        for (const char* const name : {"a.wav", "b.wav", "c.wav"}) writeSecond(folder / name);
        writeFile(folder / "t.csv",
                  "file,begin,end,label,group\na.wav,0,0.5,x,\na.wav,0.5,1,x,\nb.wav,0,0.5,y,anna\n"
                  "b.wav,0.5,1,y,\nc.wav,0,1,y,\n");
        const Dataset dataset = importTable(folder, tableAt("t.csv"));
        COMPARE_LINES(dataset.groups, {"a.wav", "anna"});
        std::vector<int> groups;
        for (const Clip& clip : dataset.clips) groups.push_back(clip.group);
        QCOMPARE(groups, (std::vector<int>{0, 0, 1, 1, -1}));
    }

    void unlabelledOnesAreKeptWhereThatIsAsked() {
        const TemporaryFolder folder;
        for (const char* const name : {"a.wav", "b.wav", "dog/c.wav"}) writeSecond(folder / name);
        COMPARE_LINES(stretches(importDataset({.folder = folder.path(), .unlabelled = Unlabelled::Keep})),
                      {"a.wav 0 -1", "b.wav 0 -1", "dog/c.wav 0 -1 dog"});
        COMPARE_LINES(stretches(importDataset({.folder = folder.path()})), {"dog/c.wav 0 -1 dog"});
        writeFile(folder / "t.csv", "file,label\na.wav,\nb.wav,cat\n");
        COMPARE_LINES(
            stretches(importDataset(
                {.folder = folder.path(), .table = tableAt("t.csv"), .unlabelled = Unlabelled::Keep})),
            {"a.wav 0 -1", "b.wav 0 -1 cat"});
        writeFile(folder / "list.csv", "file\na.wav\nb.wav\n");
        COMPARE_LINES(
            stretches(importDataset(
                {.folder = folder.path(), .table = tableAt("list.csv"), .unlabelled = Unlabelled::Keep})),
            {"a.wav 0 -1", "b.wav 0 -1"});
    }
};

MELSCOPE_TEST(StretchesTest);
#include "stretches_test.moc"
