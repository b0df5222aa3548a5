// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/columns.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class ColumnsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void countsWhatATerminalShows() {
        QCOMPARE(columnsOf(""), 0);
        QCOMPARE(columnsOf("bell"), 4);
        QCOMPARE(columnsOf("naïve"), 5);
        QCOMPARE(columnsOf("cafe\u0301"), 4);  // an e and a combining accent
        QCOMPARE(columnsOf("鳥の声"), 6);
        QCOMPARE(columnsOf("🐦"), 2);
    }

    void padsAndCuts() {
        QCOMPARE(inColumns("ab", 4), std::string("ab  "));
        QCOMPARE(inColumns("ab", 4, Align::Right), std::string("  ab"));
        QCOMPARE(inColumns("abcd", 4), std::string("abcd"));
        QCOMPARE(inColumns("abcde", 4), std::string("abc…"));
        QCOMPARE(inColumns("鳥の声", 4), std::string("鳥… "));  // half a wide character does not exist
    }
};

MELSCOPE_TEST(ColumnsTest);
#include "columns_test.moc"
