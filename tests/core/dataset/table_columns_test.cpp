// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_columns.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::vector<std::string> cut(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line)
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

/// What is understood of a header and rows, or the error.
std::string understood(const std::string& header, const std::vector<std::string>& lines,
                       TableSource source = {}) {
    source.file = "data/meta.csv";
    const TableShape shape{
        .format = TableFormat::Delimited, .delimiter = ',', .hasHeader = true, .columns = cut(header)};
    std::vector<TableRow> rows;
    for (const std::string& line : lines) rows.push_back({.line = 1, .cells = cut(line), .problem = ""});
    try {
        std::string all;
        for (const std::string& used : describeColumns(chooseColumns(source, shape, rows), shape))
            all += used + "; ";
        return all;
    } catch (const DatasetError& error) {
        return error.what();
    }
}

TableSource named(const char* path, const char* label) {
    TableSource source;
    source.pathColumn = path;
    source.labelColumn = label;
    return source;
}

}  // namespace

class TableColumnsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void columnsAreGuessedAsAPersonWould_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("UrbanSound8K")
            << QByteArray("slice_file_name,fsID,start,end,salience,fold,classID,class")
            << QByteArray("100032-3-0-0.wav,100032,0.0,0.317551,1,5,3,dog_bark")
            << QByteArray("path = slice_file_name; label = class; group = fsID; fold = fold; ");
        QTest::newRow("ESC-50") << QByteArray("filename,fold,target,category,esc10,src_file,take")
                                << QByteArray("1-100032-A-0.wav,1,0,dog,True,100032,A")
                                << QByteArray(
                                       "path = filename; label = category; group = src_file; fold = fold; ");
        QTest::newRow("demo") << QByteArray("path,label,group,sample_rate,channels,seconds")
                              << QByteArray("audio/bell/bell_0_0.wav,bell,bell_0,44100,2,1.5")
                              << QByteArray("path = path; label = label; group = group; ");
        QTest::newRow("Common Voice")
            << QByteArray("client_id,path,sentence,up_votes,down_votes,age,gender,accent,language")
            << QByteArray("f00,c1.mp3,Hello,2,0,,,,en")
            << QByteArray("path = path; label = language; group = client_id; ");
        QTest::newRow("BirdCLEF")
            << QByteArray("primary_label,secondary_labels,type,latitude,author,filename,url")
            << QByteArray("afrsil1,[],call,12.3,Bram,afrsil1/XC125458.ogg,https://x.org/1")
            << QByteArray("path = filename; label = primary_label; group = author; ");
        QTest::newRow("FSDKaggle") << QByteArray("fname,label,manually_verified")
                                   << QByteArray("00044347.wav,Hi-hat,0")
                                   << QByteArray("path = fname; label = label; ");
        QTest::newRow("split") << QByteArray("file_name,species,set") << QByteArray("a.flac,owl,Validation")
                               << QByteArray("path = file_name; label = species; split = set; ");
        QTest::newRow("numbers only") << QByteArray("file,classID") << QByteArray("a.wav,3")
                                      << QByteArray("path = file; label = classID; ");
        QTest::newRow("digits and speakers")
            << QByteArray("file,label,speaker") << QByteArray("a.wav,3,george")
            << QByteArray("path = file; label = label; group = speaker; ");
        QTest::newRow("speakers only") << QByteArray("file,speaker") << QByteArray("a.wav,george")
                                       << QByteArray("path = file; label = speaker; ");
        QTest::newRow("set of something else")
            << QByteArray("file,class,set,fold") << QByteArray("a.wav,x,small,A")
            << QByteArray("path = file; label = class; ");
        QTest::newRow("audio elsewhere") << QByteArray("name,label,where") << QByteArray("Anna,x,a.WAV")
                                         << QByteArray("path = where; label = label; ");
        QTest::newRow("in capitals") << QByteArray("FILE NAME,Class Label") << QByteArray("a.wav,x")
                                     << QByteArray("path = FILE NAME; label = Class Label; ");
    }

    void columnsAreGuessedAsAPersonWould() {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        QFETCH(QByteArray, expected);
        QCOMPARE(understood(header.toStdString(), {row.toStdString()}), expected.toStdString());
    }

    void namedColumnsWin() {
        QCOMPARE(understood("a,b,path,label,group", {"x.wav,y,z.wav,l,g"}, named("a", "b")),
                 std::string("path = a; label = b; group = group; "));
    }

    void aMissingColumnIsNamedWithThoseThereAre() {
        QCOMPARE(understood("file,class", {"a.wav,x"}, named("", "Klasse")),
                 std::string("the table meta.csv has no column Klasse; it has: file, class"));
        QCOMPARE(understood("file,class,class", {"a.wav,x,y"}, named("", "class")),
                 std::string("the table meta.csv has two columns class"));
        QCOMPARE(
            understood("x,y", {"1,2"}),
            std::string(
                "the table meta.csv has no column that is plainly the path; name one of its columns: x, y"));
        QCOMPARE(understood("file,seconds", {"a.wav,2"}),
                 std::string(
                     "the table meta.csv has no column that is plainly the label; name one of its columns: "
                     "file, seconds"));
    }
};

MELSCOPE_TEST(TableColumnsTest);
#include "table_columns_test.moc"
