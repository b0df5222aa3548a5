// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/natural_order.h"

#include <QtTest>
#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/test_registry.h"

using namespace melscope;

class NaturalOrderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbersAreOrderedByValue() {
        std::vector<std::string> names = {
            "10", "9", "x10y2", "x10y10", "x2", "0", "a", "", "100000000000000000000000", "b1"};
        std::sort(names.begin(), names.end(), naturalLess);
        const std::vector<std::string> expected = {"",  "0",  "9",  "10",    "100000000000000000000000",
                                                   "a", "b1", "x2", "x10y2", "x10y10"};
        QCOMPARE(names, expected);
    }

    void itIsAStrictTotalOrder() {
        const std::vector<std::string> names = {"",   "0",   "00",  "1",    "01", "001",  "a",        "A",
                                                "a1", "a01", "a1b", "a01b", "1a", "\xFF", "z\xC3\xA9"};
        for (const auto& a : names)
            for (const auto& b : names) {
                QCOMPARE(naturalLess(a, b) || naturalLess(b, a), a != b);
                QVERIFY(!(naturalLess(a, b) && naturalLess(b, a)));
                for (const auto& c : names)
                    if (naturalLess(a, b) && naturalLess(b, c)) QVERIFY(naturalLess(a, c));
            }
    }
};

MELSCOPE_TEST(NaturalOrderTest);
#include "natural_order_test.moc"
