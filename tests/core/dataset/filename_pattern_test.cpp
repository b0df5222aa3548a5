// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/filename_pattern.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::string errorOf(const std::string& pattern) {
    try {
        const FilenamePattern compiled(pattern);
    } catch (const DatasetError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

class FilenamePatternTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void groupsAreFound() {
        FilenamePattern pattern(R"((?<label>\d)_(?<group>[a-z]+)_(?<fold>\d+)\.wav)");
        Labelling found;
        QVERIFY(pattern.match("deep/er/7_jackson_32.wav", found) == PatternResult::Match);
        QCOMPARE(found.label, std::string_view("7"));
        QCOMPARE(found.group, std::string_view("jackson"));
        QCOMPARE(found.fold, std::string_view("32"));
        QCOMPARE(found.split, std::string_view());
        QVERIFY(pattern.match("readme.wav", found) == PatternResult::NoMatch);
        QCOMPARE(pattern.groupsFound(), (std::vector<std::string>{"label", "group", "fold"}));
    }

    void otherNamesAreIgnoredAndAlternativesShareOne() {
        FilenamePattern pattern(R"((?<take>\d+)-(?:(?<label>cat)|the (?<label>dog)))");
        Labelling found;
        QVERIFY(pattern.match("3-cat.wav", found) == PatternResult::Match);
        QCOMPARE(found.label, std::string_view("cat"));
        QVERIFY(pattern.match("4-the dog.wav", found) == PatternResult::Match);
        QCOMPARE(found.label, std::string_view("dog"));
        QCOMPARE(pattern.groupsFound(), std::vector<std::string>{"label"});
    }

    void lettersOfAnyScriptAreWordsAndBytesAreKept() {
        FilenamePattern pattern(R"((?<label>[^/]+)/(?<group>\w+)\.)");
        Labelling found;
        QVERIFY(pattern.match("\xD1\x81\xD0\xBE\xD0\xB2\xD0\xB0/\xE9\xB3\xA5.wav", found) ==
                PatternResult::Match);
        QCOMPARE(found.label, std::string_view("\xD1\x81\xD0\xBE\xD0\xB2\xD0\xB0"));
        QCOMPARE(found.group, std::string_view("\xE9\xB3\xA5"));
        QVERIFY(pattern.match("caf\xE9/\xFC"
                              "ber.wav",
                              found) == PatternResult::Match);  // Latin-1
        QCOMPARE(found.label, std::string_view("caf\xE9"));
        QCOMPARE(found.group, std::string_view("\xFC"
                                               "ber"));
    }

    void whatDoesNotCompileIsSaid() {
        QVERIFY(errorOf("(?<label>[a-z]+")
                    .find("does not compile at character 16: missing closing parenthesis") !=
                std::string::npos);
        QVERIFY(errorOf(R"(\d+)").find("no group named label") != std::string::npos);
        QVERIFY(errorOf("(?<label>((a{1000}){1000}){1000})").find("too large") != std::string::npos);
        QVERIFY(
            errorOf("(?<label>" + std::string(1000, '(') + std::string(1000, ')') + ")").find("too deep") !=
            std::string::npos);
        QVERIFY(errorOf("(?<label>\\C)") != "");
        QVERIFY(errorOf(std::string(20000, 'a')).find("longer than 16 KiB") != std::string::npos);
        QVERIFY(errorOf("(?<label>\xFF)") != "");
    }

    void hostilePatternsGiveUp_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("nested") << QByteArray("(?<label>(a+)+)$");
        QTest::newRow("alternatives") << QByteArray("(?<label>(a|aa|a?)+)$");
        QTest::newRow("backreference") << QByteArray("(?<label>(a*)(a*)(a*)(a*)(a*)\\2\\3\\4\\5\\6)$");
        QTest::newRow("interpreted") << QByteArray("(*NO_JIT)(?<label>(a+)+)$");
        QTest::newRow("recursive") << QByteArray("(?<label>(?:a(?1)?)+)$(?<x>a|(?1)(?1))");
    }

    void hostilePatternsGiveUp() {
        QFETCH(QByteArray, pattern);
        FilenamePattern compiled(pattern.toStdString());
        Labelling found;
        const std::string path = std::string(200, 'a') + "!";
        for (int i = 0; i < 20; ++i) {  // without the limit one of them would outlast the test's time limit
            const PatternResult result = compiled.match(path, found);
            QVERIFY(result == PatternResult::TooSlow || result == PatternResult::NoMatch);
        }
    }

    void theLimitIsReached() {
        FilenamePattern pattern("(?<label>(a+)+)$");
        Labelling found;
        QVERIFY(pattern.match(std::string(200, 'a') + "!", found) == PatternResult::TooSlow);
    }
};

MELSCOPE_TEST(FilenamePatternTest);
#include "filename_pattern_test.moc"
