// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class ProgressBarTest : public QObject {
    Q_OBJECT

    static ProgressBar half() {
        return {.title = "epoch 3/20",
                .done = 50,
                .total = 100,
                .unit = "clips",
                .perSecond = 25,
                .secondsLeft = 130,
                .detail = "loss 0.41"};
    }

  private Q_SLOTS:
    void aWideLineHoldsEverything() {
        QCOMPARE(barText(half(), 120, BarGlyphs::Ascii),
                 std::string("epoch 3/20  ################................  50/100 clips  25/s  2 min 10 s "
                             "left  loss 0.41"));
    }

    void blocksAreDrawnWhereTheTerminalKnowsThem() {
        const QString line = QString::fromStdString(barText(half(), 120, BarGlyphs::Blocks));
        QCOMPARE(line.count(QChar(0x2588)), 16);
        QCOMPARE(line.count(QChar(0x2591)), 16);
    }

    void noLineIsWiderThanTheTerminal() {
        for (int width = 0; width < 130; ++width) {
            const auto line = QString::fromStdString(barText(half(), width, BarGlyphs::Blocks));
            QVERIFY2(line.size() <= width, qPrintable(line));
        }
    }

    void anUnknownTotalIsACount() {
        QCOMPARE(barText({.title = "reading headers", .done = 7, .total = 0, .unit = "files"}, 80,
                         BarGlyphs::Ascii),
                 std::string("reading headers  7 files"));
        QCOMPARE(barText({.title = "reading the table", .unit = "files"}, 80, BarGlyphs::Ascii),
                 std::string("reading the table  ..."));
    }
};

MELSCOPE_TEST(ProgressBarTest);
#include "progress_bar_test.moc"
