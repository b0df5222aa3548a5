// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// The columns, then every row as "line:cell|cell|" or "line! problem".
std::string read(const char* name, std::string_view text, const TableLimits& limits = {}) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / name, text);
    try {
        const TableShape shape = inspectTable(folder / name, limits);
        std::string all;
        for (const std::string& column : shape.columns) all += column + "|";
        const RowSink take = [&](const TableRow& row) {
            all += "\n" + std::to_string(row.line) + (row.problem.empty() ? ":" : "! " + row.problem);
            for (std::size_t i = 0; i < shape.columns.size() && row.problem.empty(); ++i)
                all += row.cells[i] + "|";
            return true;
        };
        readTable(folder / name, shape, take, limits);
        return all;
    } catch (const DatasetError& error) {
        return error.what();
    }
}

std::string nested(int depth) {
    return R"([{"path": "a.wav", "x": )" + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "}]";
}

}  // namespace

class TableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void delimitersAreRecognised() {
        const std::string expected = "path|label|\n2:a.wav|dog|";
        for (const char* delimiter : {",", ";", "\t", "|"})
            for (const char* end : {"\n", "\r", "\r\n"})
                QCOMPARE(read("t.txt", std::string("path") + delimiter + "label" + end + "a.wav" + delimiter +
                                           "dog" + end),
                         expected);
        QCOMPARE(read("t.csv", "path;label;seconds\na.wav;dog;3,5\nb.wav;cat;1,0\n"),
                 std::string("path|label|seconds|\n2:a.wav|dog|3,5|\n3:b.wav|cat|1,0|"));
        QCOMPARE(read("t.csv", "path,note\na.wav,\"one; two; three\"\n"),
                 std::string("path|note|\n2:a.wav|one; two; three|"));
        QCOMPARE(read("t.tsv", "path\tnote\na.wav\tone, two\nb.wav\tthree\n"),
                 std::string("path|note|\n2:a.wav|one, two|\n3:b.wav|three|"));
    }

    void rowsOfOtherLengthsAreUnderstoodOrRefused() {
        QCOMPARE(read("t.csv", "path,label,note\na.wav,dog\nb.wav,cat,x,,\nc.wav,a,cat,x\nd.wav\n"),
                 std::string("path|label|note|\n2:a.wav|dog||\n3:b.wav|cat|x|\n"
                             "4! 4 fields where the table has 3 columns\n5:d.wav|||"));
    }

    void aTableWithoutHeaderIsRecognised() {
        QCOMPARE(read("t.txt", "a.wav\tdog\nb.wav\tcat\n"),
                 std::string("column 1|column 2|\n1:a.wav|dog|\n2:b.wav|cat|"));
    }

    void anEmptyTableIsRefused() {
        QCOMPARE(read("t.csv", ""), std::string("the table t.csv is empty"));
        QCOMPARE(read("t.csv", "\n\n"), std::string("the table t.csv is empty"));
        QVERIFY(read("t.json", "").find("neither an array of JSON objects") != std::string::npos);
        QVERIFY(read("t.json", "[]").find("neither an array of JSON objects") != std::string::npos);
    }

    void jsonArraysAreRead() {
        QCOMPARE(read("t.json",
                      "\n[{\"path\": \"a.wav\", \"label\": 3},\n\n {\"label\": null, \"path\": "
                      "\"b\\u00e9\\n.wav\", "
                      "\"x\": [1, {\"path\": 2}], \"ok\": true},\n 7, [\"y\"],\n{\"label\": -1.50}]"),
                 std::string("path|label|x|ok|\n2:a.wav|3|||\n4:b\xC3\xA9\n.wav|||true|\n5! not an object\n"
                             "5! not an object\n6:|-1.50|||"));
    }

    void jsonLinesAreRead() {
        QCOMPARE(read("t.jsonl",
                      "\xEF\xBB\xBF{\"path\": \"a.wav\", \"label\": \"x\"}\r\n\n{\"path\": \"b.wav\"} junk\n"
                      "{\"label\": \"y\", \"group\": 12}\n\"text\"\n[1]\n{\"path\": \"c"),
                 std::string(
                     "path|label|group|\n1:a.wav|x||\n3! the line is not JSON\n4:|y|12|\n5! not an object\n"
                     "6! not an object\n7! the line is not JSON"));
    }

    void aFieldThatIsThereTwiceIsRefused() {
        QCOMPARE(read("t.jsonl", "{\"path\": \"a.wav\", \"path\": \"b.wav\"}\n"),
                 std::string("path|\n1! the field path is there twice"));
    }

    void whatIsWrongAtTheDelimiterOfTheHeaderIsSaid() {
        QCOMPARE(read("t.csv", "path,label\na.wav,\"x\n"),
                 std::string("the quotation mark in line 2 of t.csv is never closed"));
        std::string wide = "path,label";
        for (int i = 0; i < 2000; ++i) wide += ",c";
        QCOMPARE(read("t.csv", wide + "\n"), std::string("line 1 of t.csv has more than 1024 fields"));
        QCOMPARE(read("t.csv", "path\na.wav\n\"b, c\".wav\nd, \"e.wav\n"),
                 std::string("path|\n2:a.wav|\n3:b, c.wav|\n4:d, \"e.wav|"));
    }

    void damagedJsonIsRefusedWithItsLine() {
        QCOMPARE(read("t.json", "[{\"a\": 1},\n{\"a\": }]"), std::string("line 2 of t.json is not JSON"));
        QCOMPARE(
            read("t.json", "[{\"a\": 1},\n{\"a\": \"\xFF\"}]"),
            std::string("line 2 of t.json is not UTF-8; "
                        "if the table is written in Latin-1 (Windows-1252), say so, else save it as UTF-8"));
        QCOMPARE(read("t.json", "[{\"a\": 1}"), std::string("line 1 of t.json is not JSON"));
        QCOMPARE(read("t.json", "[{\"a\": 1}] x"), std::string("line 1 of t.json is not JSON"));
        QCOMPARE(
            read("t.jsonl", "{\"a\": 1}\n{\"a\": \"\xFF\"}"),
            std::string("line 2 of t.jsonl is not UTF-8; "
                        "if the table is written in Latin-1 (Windows-1252), say so, else save it as UTF-8"));
        QVERIFY(read("t.json", "{\n\"data\": [\n]\n}\n").find("neither an array") != std::string::npos);
    }

    void jsonBombsAreRefused() {
        QVERIFY(read("t.json", nested(14)).starts_with("path|x|"));
        QCOMPARE(read("t.json", nested(15)), std::string("line 1 of t.json is nested more than 16 deep"));
        QCOMPARE(read("t.json", nested(1'000'000)),
                 std::string("line 1 of t.json is nested more than 16 deep"));
        QCOMPARE(read("t.json", std::string(1'000'000, '[')),
                 std::string("line 1 of t.json is nested more than 16 deep"));
        QCOMPARE(read("t.json", "[\"" + std::string(2'000'000, 'a') + "\"]"),
                 std::string("line 1 of t.json has more than 512 KiB without a value"));
        QCOMPARE(read("t.json", "[" + std::string(2'000'000, ' ') + "]"),
                 std::string("line 1 of t.json has more than 512 KiB without a value"));
        QCOMPARE(read("t.json", "[{\"a\": \"" + std::string(70'000, 'a') + "\"}]"),
                 std::string("line 1 of t.json has a field of more than 65536 bytes"));
        QCOMPARE(read("t.jsonl", "{\"a\": \"" + std::string(2'000'000, 'a') + "\"}"),
                 std::string("line 1 of t.jsonl is longer than 1 MiB"));
    }

    void limitsHold() {
        const TableLimits limits{.field = 5, .row = 30, .columns = 2, .rows = 2};
        QCOMPARE(read("t.csv", "a,b\n1,2\n3,4\n", limits), std::string("a|b|\n2:1|2|\n3:3|4|"));
        QCOMPARE(read("t.csv", "a,b\n1,2\n3,4\n5,6\n", limits),
                 std::string("the table t.csv has more than 2 rows"));
        QCOMPARE(read("t.json", "[{\"a\":1},{\"a\":1},{\"a\":1}]", limits),
                 std::string("the table t.json has more than 2 rows"));
        QCOMPARE(read("t.json", "[{\"a\":1},{\"b\":1},\n{\"c\":1}]", limits),
                 std::string("line 2 of t.json brings the table to more than 2 columns"));
        QCOMPARE(read("t.json", "[{\"a\":1,\"b\":1,\"c\":1}]", limits),
                 std::string("line 1 of t.json has more than 2 fields"));
    }
};

MELSCOPE_TEST(TableTest);
#include "table_test.moc"
