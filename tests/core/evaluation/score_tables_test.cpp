// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/score_tables.h"

#include <QtTest>
#include <stdexcept>

#include "tests/support/test_registry.h"

using namespace melscope;

class ScoreTablesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theMatrixHasARowForEachTrueClass() {
        ConfusionMatrix matrix(2);
        matrix.add(0, 0);
        matrix.add(0, 1);
        matrix.add(0, 1);
        const std::vector<std::string> names{"rain", "sea, waves"};
        QCOMPARE(confusionCsv(matrix, names), std::string("true \\ predicted,rain,\"sea, waves\"\n"
                                                          "rain,1,2\n\"sea, waves\",0,0\n"));
    }

    void aClassWithoutClipsHasEmptyFields() {
        ConfusionMatrix matrix(2);
        matrix.add(0, 0);
        const std::vector<std::string> names{"rain", "sea"};
        QCOMPARE(scoresCsv(scoresOf(matrix), names),
                 std::string("class,clips,precision,recall,f1\nrain,1,1,1,1\nsea,0,,,\n"));
    }

    void namesHaveToFit() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, confusionCsv(ConfusionMatrix(2), {}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, scoresCsv(scoresOf(ConfusionMatrix(2)), {}));
    }
};

MELSCOPE_TEST(ScoreTablesTest);
#include "score_tables_test.moc"
