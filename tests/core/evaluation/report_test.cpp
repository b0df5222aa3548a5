// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/report.h"

#include <QtTest>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "core/base/columns.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

ConfusionMatrix threeClasses() {
    ConfusionMatrix matrix(3);
    for (int i = 0; i < 12; ++i) matrix.add(0, 0);
    matrix.add(0, 1);
    matrix.add(1, 1);
    return matrix;
}

const std::vector<std::string> kNames{"bell", "bird chirp", "rain"};

std::vector<std::string> linesOf(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void scoresStandInATable() {
        const std::string expected =
            "accuracy  92.9 % of 14 clips (95 % interval 68.5 % to 98.7 %; always answering the most "
            "frequent class: "
            "92.9 %)\n"
            "F1        0.813 mean over classes, 0.939 weighted by clips\n"
            "\n"
            "class         clips  precision     recall         F1\n"
            "bell             13      1.000      0.923      0.960\n"
            "bird chirp        1      0.500      1.000      0.667\n"
            "rain              0          -          -          -\n";
        QCOMPARE(scoresReport(scoresOf(threeClasses()), kNames), expected);
    }

    void matrixHasTrueRowsAndPredictedColumns() {
        const std::string expected =
            "            predicted\n"
            "true              bell  bird chirp        rain\n"
            "bell                12           1           .\n"
            "bird chirp           .           1           .\n"
            "rain                 .           .           .\n";
        QCOMPARE(confusionReport(threeClasses(), kNames), expected);
    }

    void manyClassesComeInBlocksThatFit() {
        ConfusionMatrix matrix(40);
        matrix.add(39, 39);
        std::vector<std::string> names;
        for (int i = 0; i < 40; ++i) names.push_back("a rather long class name " + std::to_string(i));
        int headings = 0;
        for (const std::string& line : linesOf(confusionReport(matrix, names, 80))) {
            QVERIFY(columnsOf(line) <= 80);
            headings += line.starts_with("true") ? 1 : 0;
        }
        QVERIFY(headings > 1);
    }

    void namesOfAnyScriptKeepTheColumns() {
        const std::vector<std::string> names{"鳥の声", "cafe\u0301", "\x1b[2J\xff"};
        const auto lines = linesOf(confusionReport(threeClasses(), names));
        for (std::size_t i = 2; i < lines.size(); ++i) QCOMPARE(columnsOf(lines[i]), columnsOf(lines[1]));
        QVERIFY(lines[4].find('\x1b') == std::string::npos);
    }

    void aMissingNameIsRefused() {
        const std::vector<std::string> two{"a", "b"};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, scoresReport(scoresOf(threeClasses()), two));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, confusionReport(threeClasses(), two));
    }
};

MELSCOPE_TEST(ReportTest);
#include "report_test.moc"
