// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import_table.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::test;

class ImportTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void roleThatNoColumnHasIsNotGuessed() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a.wav"});
        writeFile(folder / "list.csv", "path,label,speaker,fold\na.wav,dog,anna,3\n");
        TableSource source = tableAt(folder / "list.csv");
        COMPARE_LINES(listed(importTable(folder, source)), {"a.wav dog group anna fold 3"});
        source.without = {ColumnRole::Group, ColumnRole::Fold};
        COMPARE_LINES(listed(importTable(folder, source)), {"a.wav dog"});
        source.without = {ColumnRole::Label};
        QVERIFY_EXCEPTION_THROWN(importTable(folder, source), DatasetError);
    }

    void tableIsShownThoughNoColumnIsUnderstood() {
        const TemporaryFolder folder;
        writeFile(folder / "list.csv", "one;two\nx;B\xE4r\n");
        TableSource source = tableAt(folder / "list.csv");
        source.encoding = TextEncoding::Windows1252;
        const TablePreview table = previewTable({.folder = folder.path(), .table = source});
        COMPARE_LINES(table.columns, {"one", "two"});
        COMPARE_LINES(table.firstRows.front(), {"x", "B\u00e4r"});
    }

    void urbanSound8k() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"audio/fold5/100032-3-0-0.wav", "audio/fold10/100263-2-0-117.wav",
                               "audio/fold1/99-1.wav"});
        writeFile(folder / "metadata/UrbanSound8K.csv",
                  "slice_file_name,fsID,start,end,salience,fold,classID,class\n"
                  "100032-3-0-0.wav,100032,0.0,0.317551,1,5,3,dog_bark\n"
                  "100263-2-0-117.wav,100263,58.5,62.5,1,10,2,children_playing\n");
        const Dataset dataset = importTable(folder, tableAt("metadata/UrbanSound8K.csv"));
        COMPARE_LINES(listed(dataset),
                      {"audio/fold10/100263-2-0-117.wav children_playing group 100263 fold 10",
                       "audio/fold5/100032-3-0-0.wav dog_bark group 100032 fold 5"});
        for (const Clip& clip : dataset.clips)
            QCOMPARE(clip.range, TimeRange());  // start and end are the original's
        QVERIFY(dataset.problems.empty());
        COMPARE_LINES(dataset.columnsFound,
                      {"path = slice_file_name", "label = class", "group = fsID", "fold = fold"});
    }

    void esc50() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"audio/1-100032-A-0.wav", "audio/5-9-B-14.wav"});
        writeFile(folder / "meta/esc50.csv",
                  "filename,fold,target,category,esc10,src_file,take\n"
                  "1-100032-A-0.wav,1,0,dog,True,100032,A\n5-9-B-14.wav,5,14,chirping_birds,False,9,B\n");
        const Dataset dataset = importTable(folder, tableAt(folder / "meta/esc50.csv"));
        COMPARE_LINES(listed(dataset), {"audio/1-100032-A-0.wav dog group 100032 fold 1",
                                        "audio/5-9-B-14.wav chirping_birds group 9 fold 5"});
    }

    void everyRowIsAClipOrAProblemWithItsLine() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a.wav", "b.wav", "c.wav", "d/same.wav", "e/same.wav"});
        writeFile(folder / "broken.wav", "RIFFxxxx");
        writeFile(folder / "t.csv",
                  "\xEF\xBB\xBFpath,label,fold,split\r\n"
                  "a.wav,\" dog \",1,Train\r\n"
                  "b.wav,\"two\r\nlines\",,\r\n"
                  "\r\n"
                  "c.wav,,2,test\r\n"
                  "./a.wav,cat,1,train\r\n"
                  "absent.wav,dog,1,train\r\n"
                  "same.wav,dog,1,train\r\n"
                  "../a.wav,dog,1,train\r\n"
                  "/etc/passwd,dog,1,train\r\n"
                  "http://x.org/a.wav,dog,1,train\r\n"
                  "broken.wav,dog,1,train\r\n"
                  "c.wav,dog,1.5,train\r\n"
                  "c.wav,dog,-1,train\r\n"
                  "c.wav,dog,1,maybe\r\n"
                  "c.wav,dog,1,train,more\r\n"
                  ",dog,1,train\r\n"
                  "c.wav,dog,3.0,dev\r\n");
        TableSource source = tableAt("t.csv");
        source.foldColumn = "fold";  // named, since some of its cells are no folds
        source.splitColumn = "split";
        const Dataset dataset = importTable(folder, source);
        COMPARE_LINES(listed(dataset),
                      {"a.wav dog fold 1 train", "b.wav two\r\nlines", "c.wav dog fold 3 valid"});
        std::vector<std::string> problems = listedProblems(dataset);
        QCOMPARE(problems.size(), std::size_t{13});                  // with three clips: all 16 rows
        QVERIFY(problems[7].starts_with("t.csv:13: broken.wav: "));  // and what the decoder says
        problems.erase(problems.begin() + 7);
        COMPARE_LINES(problems, {"t.csv:6: c.wav: no label",
                                 "t.csv:7: a.wav: the same recording as in line 2, but with another label",
                                 "t.csv:8: absent.wav: no such file",
                                 "t.csv:9: same.wav: several files are meant, e.g. d/same.wav and e/same.wav",
                                 "t.csv:10: ../a.wav: lies outside of the folder",
                                 "t.csv:11: /etc/passwd: lies outside of the folder",
                                 "t.csv:12: http://x.org/a.wav: an address, not a file in the folder",
                                 "t.csv:14: c.wav: the fold \"1.5\" is not a whole number",
                                 "t.csv:15: c.wav: the fold \"-1\" is not a whole number",
                                 "t.csv:16: c.wav: the split \"maybe\" is none of train, valid and test",
                                 "t.csv:17: 5 fields where the table has 4 columns", "t.csv:18: no path"});
    }

    void latin1IsRefusedWithItsLine() {
        const TemporaryFolder folder;
        writeFile(folder / "t.csv", "path,label\na.wav,dog\ncaf\xE9.wav,dog\n");
        try {
            importTable(folder, tableAt("t.csv"));
            QFAIL("taken");
        } catch (const DatasetError& error) {
            QCOMPARE(std::string(error.what()),
                     std::string(
                         "line 3 of t.csv is not UTF-8; "
                         "if the table is written in Latin-1 (Windows-1252), say so, else save it as UTF-8"));
        }
    }

    void aTableWithoutRowsIsRefused() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a.wav"});
        writeFile(folder / "t.csv", "path,label\n");
        try {
            importTable(folder, tableAt("t.csv"));
            QFAIL("taken");
        } catch (const DatasetError& error) {
            QCOMPARE(std::string(error.what()), std::string("the table t.csv has no rows"));
        }
    }

    void namedColumnsOfJsonLinesWork() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a.wav", "b.wav"});
        writeFile(folder / "t.jsonl",
                  "{\"f\": \"a.wav\", \"what\": 10, \"who\": \"anna\"}\n{\"f\": \"b.wav\", \"what\": 9}\n");
        const Dataset dataset = importTable(folder, {.file = "t.jsonl",
                                                     .pathColumn = "f",
                                                     .labelColumn = "what",
                                                     .groupColumn = "who",
                                                     .foldColumn = {},
                                                     .splitColumn = {}});
        COMPARE_LINES(dataset.classes, {"9", "10"});
        COMPARE_LINES(listed(dataset), {"a.wav 10 group anna", "b.wav 9"});
    }

    void aTableWithoutHeaderWorks() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"audio/a.wav", "audio/b.wav"});
        writeFile(folder / "t.txt", "audio/a.wav\tbeach\naudio/b.wav\tbus\n");
        COMPARE_LINES(listed(importTable(folder, tableAt("t.txt"))),
                      {"audio/a.wav beach", "audio/b.wav bus"});
    }

    void labelsAreKeptLiterally() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a.wav", "b.wav", "c.wav", "d.wav"});
        writeFile(folder / "t.csv", "path,label\na.wav,Dog\nb.wav,dog\nc.wav,NA\nd.wav,007\n");
        COMPARE_LINES(importTable(folder, tableAt("t.csv")).classes, {"007", "Dog", "NA", "dog"});
    }

    void aLargeTableIsLinear() {  // rows that have to be looked up by name, and rows that are not there
        const TemporaryFolder folder;
        std::string table = "file,label\n";
        for (int i = 0; i < 2000; ++i) {
            const std::string name = std::to_string(i) + "/audio.wav";
            writeFile(folder / ("deep/" + name), "");
            table += name + ",x\n";
        }
        for (int i = 0; i < 100'000; ++i) table += std::to_string(i) + ".wav,y\n";
        writeFile(folder / "t.csv", table);
        const Dataset dataset = importTable(folder, tableAt("t.csv"));
        QCOMPARE(dataset.clips.size() + dataset.problems.size(), std::size_t{102'000});
        QCOMPARE(dataset.problems.front().line, 2);
        QCOMPARE(dataset.problems.back().line, 102'001);
    }
};

MELSCOPE_TEST(ImportTableTest);
#include "import_table_test.moc"
