// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class WordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void durationsAreHuman() {
        QCOMPARE(durationWords(0.44), std::string("0.4 s"));
        QCOMPARE(durationWords(9.96), std::string("10 s"));
        QCOMPARE(durationWords(59.4), std::string("59 s"));
        QCOMPARE(durationWords(130), std::string("2 min 10 s"));
        QCOMPARE(durationWords(3 * 3600 + 5 * 60), std::string("3 h 05 min"));
        QCOMPARE(durationWords(-1), std::string("unknown"));
        QCOMPARE(durationWords(std::nan("")), std::string("unknown"));
    }

    void nounsAgreeWithTheirNumber() {
        QCOMPARE(countWords(1, "clip"), std::string("1 clip"));
        QCOMPARE(countWords(0, "clip"), std::string("0 clips"));
        QCOMPARE(countWords(2, "class"), std::string("2 classes"));
    }

    void sharesArePerCent() { QCOMPARE(percentWords(0.9834), std::string("98.3 %")); }
};

MELSCOPE_TEST(WordsTest);
#include "words_test.moc"
