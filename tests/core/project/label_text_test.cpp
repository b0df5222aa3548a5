// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/label_text.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class LabelTextTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void timesAreUtc() {
        QCOMPARE(isoTime(0), std::string("1970-01-01T00:00:00.000Z"));
        QCOMPARE(isoTime(1709164799999), std::string("2024-02-28T23:59:59.999Z"));
        QCOMPARE(isoTime(1709164800000), std::string("2024-02-29T00:00:00.000Z"));
        QCOMPARE(isoTime(-1), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(isoTime(253'402'300'799'999), std::string("9999-12-31T23:59:59.999Z"));
        QCOMPARE(isoTime(253'402'300'800'000), std::string());
        QCOMPARE(isoTime(INT64_MIN), std::string());
    }

    void clipsEndWhereTheyAreKnownToEnd() {
        QCOMPARE(clipEnd({.range = {1, 3}, .seconds = 9}), 3.0);
        QCOMPARE(clipEnd({.range = {1, -1}, .seconds = 4}), 5.0);
        QCOMPARE(clipEnd({.range = {1, -1}, .recordingSeconds = 4}), 4.0);
        QCOMPARE(clipEnd({.range = {1, -1}}), 1.0);
    }

    void numbersKeepWhatTheyAre() {
        const ClipRow clip{.path = "a.wav", .range = {0.1, 1e6 / 3}, .label = "x"};
        QVERIFY(csvLine(clip).starts_with("a.wav,0.1,333333.3333333333,x,"));
        QCOMPARE(audacityLine(clip), std::string("0.100000\t333333.333333\tx\n"));
    }
};

MELSCOPE_TEST(LabelTextTest);
#include "label_text_test.moc"
