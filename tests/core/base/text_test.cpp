// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class TextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void utf8IsRecognised() {
        QVERIFY(isUtf8(""));
        QVERIFY(isUtf8("na\xC3\xAFve \xE9\xB3\xA5 \xF0\x9F\x90\xA6"));
        QVERIFY(!isUtf8("\xFF"));
        QVERIFY(!isUtf8("\xC3"));              // cut short
        QVERIFY(!isUtf8("\xC0\xAF"));          // overlong
        QVERIFY(!isUtf8("\xED\xA0\x80"));      // surrogate
        QVERIFY(!isUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
    }

    void printableShowsWhatHides() {
        QCOMPARE(printable("caf\xC3\xA9"), std::string("caf\xC3\xA9"));
        QCOMPARE(printable("a\nb"), std::string("a\\u{A}b"));
        QCOMPARE(printable("gpj.\xE2\x80\xAEwav"), std::string("gpj.\\u{202E}wav"));
        QCOMPARE(printable("caf\xE9"), std::string("caf\\xE9"));
        QVERIFY(isUtf8(printable("\xFF\xFE\x01")));
    }

    void jsonTextIsAlwaysUtf8() {
        QCOMPARE(jsonText("\xD0\xB7\xD0\xB2\xD1\x83\xD0\xBA\n"),
                 std::string("\xD0\xB7\xD0\xB2\xD1\x83\xD0\xBA\n"));
        QCOMPARE(jsonText("caf\xE9"), std::string("caf\\xE9"));
    }

    void csvFieldsAreQuotedWhereTheyHaveTo() {
        QCOMPARE(csvField("plain name.wav"), std::string("plain name.wav"));
        QCOMPARE(csvField("a,\"b\""), std::string("\"a,\"\"b\"\"\""));
        QCOMPARE(csvField("a\nb"), std::string("\"a\nb\""));
    }
};

MELSCOPE_TEST(TextTest);
#include "text_test.moc"
