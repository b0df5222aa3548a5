// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <QtTest>
#include <stdexcept>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// A matrix from its rows.
ConfusionMatrix matrixOf(std::initializer_list<std::initializer_list<int>> rows) {
    ConfusionMatrix matrix(static_cast<int>(rows.size()));
    matrix.counts.clear();
    for (const auto& row : rows) matrix.counts.insert(matrix.counts.end(), row.begin(), row.end());
    return matrix;
}

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

class MetricsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void countsTrueRowsAndPredictedColumns() {
        ConfusionMatrix matrix(3);
        matrix.add(0, 2);
        matrix.add(0, 2);
        matrix.add(1, 1);
        QCOMPARE(matrix.at(0, 2), std::int64_t{2});
        QCOMPARE(matrix.at(2, 0), std::int64_t{0});
        QCOMPARE(matrix.at(1, 1), std::int64_t{1});
        QCOMPARE(matrix.total(), std::int64_t{3});
    }

    void refusesAClassItDoesNotHave() {
        ConfusionMatrix matrix(3);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, matrix.add(0, 3));  // would otherwise be the cell (1, 0)
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, matrix.add(-1, 0));
        QCOMPARE(matrix.total(), std::int64_t{0});
    }

    void agreesWithScikitLearn() {  // y_true = 6 x 0, 4 x 1, 10 x 2: precision_recall_fscore_support
        const Scores scores = scoresOf(matrixOf({{4, 1, 1}, {0, 3, 1}, {2, 0, 8}}));
        QVERIFY(near(scores.accuracy, 0.75));
        QVERIFY(near(scores.majorityBaseline, 0.5));
        QVERIFY(near(*scores.classes[0].precision, 4.0 / 6) && near(*scores.classes[0].recall, 4.0 / 6));
        QVERIFY(near(*scores.classes[1].precision, 3.0 / 4) && near(*scores.classes[1].recall, 3.0 / 4));
        QVERIFY(near(*scores.classes[2].precision, 8.0 / 10) && near(*scores.classes[2].recall, 8.0 / 10));
        QVERIFY(near(scores.macroF1, (2.0 / 3 + 0.75 + 0.8) / 3));
        QVERIFY(near(scores.weightedF1, 0.75));
        QCOMPARE(scores.clips, std::int64_t{20});
    }

    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        const Scores scores = scoresOf(matrixOf({{30, 10}, {5, 5}}));
        const ClassScores& first = scores.classes[0];
        QVERIFY(near(*first.f1, 2 * *first.precision * *first.recall / (*first.precision + *first.recall)));
        QVERIFY(near(*first.f1, 60.0 / 75));
    }

    void nothingToDivideByIsNothing() {
        // Class 1 has clips but is never answered; class 2 is answered but has none; class 3 does not occur.
        const Scores scores = scoresOf(matrixOf({{2, 0, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}));
        QVERIFY(!scores.classes[1].precision && near(*scores.classes[1].recall, 0) &&
                near(*scores.classes[1].f1, 0));
        QVERIFY(near(*scores.classes[2].precision, 0) && !scores.classes[2].recall &&
                near(*scores.classes[2].f1, 0));
        QVERIFY(!scores.classes[3].precision && !scores.classes[3].recall && !scores.classes[3].f1);
        QVERIFY(near(scores.macroF1, (2.0 / 3 + 0) / 2));  // the two classes that have clips
        QVERIFY(near(scores.weightedF1, 3 * (2.0 / 3) / 4));
    }

    void noClipsNoScores() {
        const Scores scores = scoresOf(ConfusionMatrix(2));
        QCOMPARE(scores.accuracy, 0.0);
        QCOMPARE(scores.accuracyInterval.low, 0.0);
        QCOMPARE(scores.accuracyInterval.high, 1.0);
        QCOMPARE(scoresOf(ConfusionMatrix()).classes.size(), std::size_t{0});
    }

    void wilsonIntervalAgreesWithPublishedValues() {
        // Newcombe 1998 ("Two-sided confidence intervals for the single proportion"), table I, method 3, to 4
        // digits.
        const auto agrees = [](std::int64_t hits, std::int64_t total, double low, double high) {
            const Interval interval = wilsonInterval(hits, total);
            return std::abs(interval.low - low) < 6e-5 && std::abs(interval.high - high) < 6e-5;
        };
        QVERIFY(agrees(81, 263, 0.2553, 0.3662));
        QVERIFY(agrees(15, 148, 0.0624, 0.1605));
        QVERIFY(agrees(0, 20, 0.0, 0.1611));
        QVERIFY(agrees(1, 29, 0.0061, 0.1718));
    }

    void wilsonIntervalIsSymmetricAndInside() {
        for (int hits = 0; hits <= 12; ++hits) {
            const Interval one = wilsonInterval(hits, 12), other = wilsonInterval(12 - hits, 12);
            QVERIFY(near(one.low, 1 - other.high));
            QVERIFY(one.low >= 0 && one.high <= 1 && one.low <= hits / 12.0 && one.high >= hits / 12.0);
        }
    }
};

MELSCOPE_TEST(MetricsTest);
#include "metrics_test.moc"
