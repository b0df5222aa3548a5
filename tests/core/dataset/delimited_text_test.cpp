// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/delimited_text.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Every record as "line:field|field|".
std::string readAll(const std::filesystem::path& file, char delimiter = ',', const TableLimits& limits = {}) {
    DelimitedReader reader(file, delimiter, limits);
    std::vector<std::string> fields;
    std::string all;
    while (const std::size_t count = reader.next(fields)) {
        all += std::to_string(reader.line()) + ":";
        for (std::size_t i = 0; i < count; ++i) all += fields[i] + "|";
        all += "\n";
    }
    return all;
}

std::string read(std::string_view text, char delimiter = ',', const TableLimits& limits = {}) {
    const test::TemporaryFolder folder;
    test::writeFile(folder / "t.csv", text);
    try {
        return readAll(folder / "t.csv", delimiter, limits);
    } catch (const DatasetError& error) {
        return error.what();
    }
}

}  // namespace

class DelimitedTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recordsAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << QByteArray("1:a|b|\n2:1|2|\n");
        QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << QByteArray("1:a|b|\n2:1|2|\n");
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << QByteArray("1:a|b|\n2:1|2|\n");
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QByteArray("1:a|b|\n2:1|2|\n");
        QTest::newRow("byte order mark") << QByteArray(
                                                "\xEF\xBB\xBF"
                                                "a,b\n")
                                         << QByteArray("1:a|b|\n");
        QTest::newRow("blank lines") << QByteArray("\n\na,b\n \t\n\r\n1,2\n\n")
                                     << QByteArray("3:a|b|\n6:1|2|\n");
        QTest::newRow("empty fields") << QByteArray(",\n1,\n,2\n") << QByteArray("1:||\n2:1||\n3:|2|\n");
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c\"\"d\"\n") << QByteArray("1:a,b|c\"d|\n");
        QTest::newRow("empty quotes") << QByteArray("\"\",\"\"\n") << QByteArray("1:||\n");
        QTest::newRow("line ends in quotes") << QByteArray("\"a\nb\",1\n\"c\r\nd\re\",2\nf,3\n")
                                             << QByteArray("1:a\nb|1|\n3:c\r\nd\re|2|\n6:f|3|\n");
        QTest::newRow("blank before a quote") << QByteArray("a, \"b,c\"\n") << QByteArray("1:a|b,c|\n");
        QTest::newRow("quote inside") << QByteArray("7\" single,b\n") << QByteArray("1:7\" single|b|\n");
        QTest::newRow("text after a quote") << QByteArray("\"a\"b,c\n") << QByteArray("1:ab|c|\n");
        QTest::newRow("other delimiters") << QByteArray("a;b\tc|d\n") << QByteArray("1:a;b\tc|d|\n");
        QTest::newRow("zero byte") << QByteArray("a\0b,c\n", 6) << QByteArray("1:a\0b|c|\n", 9);
    }

    void recordsAreRead() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(read(text.toStdString()), expected.toStdString());
    }

    void tabsAreNoBlanksWhereTheyDelimit() {
        QCOMPARE(read("a\t\"b\tc\"\t\n", '\t'), std::string("1:a|b\tc||\n"));
    }

    void whatIsNotATableIsRefusedWithItsLine() {
        QCOMPARE(read("a,b\n1,\"2\n3,4\n"),
                 std::string("the quotation mark in line 2 of t.csv is never closed"));
        QCOMPARE(
            read("a,b\n1,2\ncaf\xE9,3\n"),
            std::string("line 3 of t.csv is not UTF-8; "
                        "if the table is written in Latin-1 (Windows-1252), say so, else save it as UTF-8"));
    }

    void utf16IsReadByItsMark() {
        const std::string little(
            "\xFF\xFE"
            "a\0,\0\xE9\0\n\0"
            "1\0,\0\x3D\xD8\x0A\xDE\n\0",
            20);
        QCOMPARE(read(little), std::string("1:a|é|\n2:1|😊|\n"));
        const std::string big("\xFE\xFF\0a\0,\0b", 8);
        QCOMPARE(read(big), std::string("1:a|b|\n"));
        QVERIFY(read(big + "x").find("is not UTF-16") != std::string::npos);  // half a letter at the end
        QVERIFY(read(little.substr(0, 10) + std::string("\xD8\xD8\0\0", 4)).find("is not UTF-16") !=
                std::string::npos);
    }

    void windows1252IsReadWhereItIsSaid() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "t.csv", "caf\xE9,\x80\n");
        DelimitedReader reader({folder / "t.csv", TextEncoding::Windows1252}, ',');
        std::vector<std::string> fields;
        QCOMPARE(reader.next(fields), std::size_t{2});
        QCOMPARE(fields, (std::vector<std::string>{"café", "€"}));
        QCOMPARE(reader.encoding(), std::string_view("Windows-1252"));
        test::writeFile(folder / "t.csv", std::string(100'000, '\xE9') + ",\x81\n");  // not a letter of it
        DelimitedReader damaged({folder / "t.csv", TextEncoding::Windows1252}, ',', {.field = 1'000'000});
        QVERIFY_THROWS_EXCEPTION(DatasetError, damaged.next(fields));
    }

    void limitsHold() {
        const TableLimits limits{.field = 5, .row = 8, .columns = 3, .rows = 2};
        QCOMPARE(read("12345,1\n", ',', limits), std::string("1:12345|1|\n"));
        QVERIFY(
            read("a\n123456\n", ',', limits).starts_with("line 2 of t.csv has a field of more than 5 bytes"));
        QCOMPARE(read("1234,1234,1\n", ',', limits), std::string("line 1 of t.csv has more than 8 bytes"));
        QCOMPARE(read("1,2,3\n1,2,3,4\n", ',', limits),
                 std::string("line 2 of t.csv has more than 3 fields"));
        QVERIFY(read(std::string(70'000, 'x'))
                    .starts_with("line 1 of t.csv has a field of more than 65536 bytes"));
        QVERIFY(read("a\n\"" + std::string(70'000, '\n'))
                    .starts_with("line 2 of t.csv has a field of more than"));
        QCOMPARE(read(std::string(2000, ',')), std::string("line 1 of t.csv has more than 1024 fields"));
    }

    void
    chunksDoNotShow() {  // a table longer than what is read at once, whose records lie across the borders
        std::string text;
        std::string expected;
        for (int i = 1; i <= 20'000; ++i) {
            const std::string number = std::to_string(i);
            text += "\"a" + number + "\"\"\",b\r\n";
            expected += number + ":a" + number + "\"|b|\n";
        }
        QCOMPARE(read(text), expected);
    }

    void whatIsNoFileIsRefused() {
        const test::TemporaryFolder folder;
        QVERIFY_THROWS_EXCEPTION(DatasetError, readAll(folder / "absent.csv"));
        QVERIFY_THROWS_EXCEPTION(DatasetError, readAll(folder.path()));
        QVERIFY_THROWS_EXCEPTION(DatasetError, readAll("/dev/zero"));
    }
};

MELSCOPE_TEST(DelimitedTextTest);
#include "delimited_text_test.moc"
