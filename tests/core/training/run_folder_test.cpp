// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_folder.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class RunFolderTest : public QObject {
    Q_OBJECT

    template <class Read>
    static std::string refusal(Read read) {
        try {
            read();
        } catch (const Error& problem) {
            return problem.what();
        }
        return "it was taken";
    }

    static bool names(const std::string& text, std::string_view words) {
        return text.find(words) != std::string::npos;
    }

  private Q_SLOTS:
    void aRecordIsReadBack() {
        const test::TemporaryFolder folder;
        const RunFolder run{folder.path()};
        writeRecord(run, {.program = "melscope",
                          .recipe = "standard",
                          .settings = R"({"n_mels": 40})",
                          .dataFolder = "/sounds",
                          .dataFingerprint = "f00d",
                          .device = "cpu",
                          .classes = {"a", "b"},
                          .trainClips = 10,
                          .validClips = 2,
                          .threads = 3,
                          .end = "stopped early",
                          .bestEpoch = 7,
                          .validAccuracy = 0.5});
        const RunRecord read = readRecord(run);
        QCOMPARE(read.recipe, std::string("standard"));
        QCOMPARE(read.settings, std::string("{\n  \"n_mels\": 40\n}"));
        QCOMPARE(read.dataFingerprint, std::string("f00d"));
        QCOMPARE(read.classes, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(read.trainClips + read.validClips + read.threads, std::int64_t{15});
        QCOMPARE(read.end, std::string("stopped early"));
        QCOMPARE(read.bestEpoch, 7);
        QCOMPARE(read.validAccuracy, 0.5);
    }

    void aHistoryIsReadBackDigitForDigit() {
        const test::TemporaryFolder folder;
        const RunFolder run{folder.path()};
        writeHistory(run, {{1, 0.1 + 0.2, 0.5, std::numeric_limits<double>::quiet_NaN(), 0.25, 1e-3, 2, 3},
                           {2, 1.0 / 3, 0.75, -1, -1, 1e-300, 4, 5}});
        const auto read = readHistory(run);
        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[0].trainLoss == 0.1 + 0.2 && read[1].trainLoss == 1.0 / 3);
        QVERIFY(std::isnan(read[0].validLoss));
        QVERIFY(read[1].validLoss == -1 && read[1].validAccuracy == -1);
        QVERIFY(read[1].learningRate == 1e-300);
        QCOMPARE(read[0].clipsPerSecond, 3.0);
    }

    void predictionsAreReadBackWithTheirStretches() {
        const test::TemporaryFolder folder;
        const RunFolder run{folder.path()};
        const std::vector<std::string> classes{"dog, \"big\"", "cat"};
        writePredictions(
            run, classes,
            {{"a, b/\"0\".wav", {}, 1, {0.25f, 0.75f}}, {"caf\xE9.wav", {0.1, 0.7}, 0, {0.1f, 0.9f}}});
        const RunPredictions read = readPredictions(run);
        QCOMPARE(read.classes, classes);
        QCOMPARE(read.scores.size(), std::size_t{2});
        QCOMPARE(read.scores[0].path, std::string("a, b/\"0\".wav"));
        QCOMPARE(read.scores[0].range, TimeRange{});
        QCOMPARE(read.scores[0].label, 1);
        QCOMPARE(read.scores[0].probabilities, (std::vector{0.25f, 0.75f}));
        QCOMPARE(read.scores[1].path, std::string("caf\\xE9.wav"));
        QCOMPARE(read.scores[1].range, (TimeRange{0.1, 0.7}));
        QCOMPARE(read.scores[1].probabilities, (std::vector{0.1f, 0.9f}));
    }

    void whatIsNotThereIsEmpty() {
        const test::TemporaryFolder folder;
        const RunFolder run{folder.path()};
        QVERIFY(readHistory(run).empty());
        QVERIFY(readPredictions(run).scores.empty());
        QVERIFY(names(refusal([&] { readRecord(run); }), "run.json cannot be used"));
    }

    void whatIsDamagedIsNamed() {
        const test::TemporaryFolder folder;
        const RunFolder run{folder.path()};
        test::writeFile(run.record(), "{\"end\": ");
        QVERIFY(names(refusal([&] { readRecord(run); }), "run.json cannot be used"));
        test::writeFile(run.record(), R"({"end": 7})");
        QVERIFY(names(refusal([&] { readRecord(run); }), "run.json cannot be used"));
        test::writeFile(run.history(), "epoch,loss\n1,2\n");
        QVERIFY(names(refusal([&] { readHistory(run); }), "other columns"));
        writeHistory(run, {EpochReport{.epoch = 1}});
        test::writeFile(run.history(), test::readFile(run.history()) + "2,0.5\n");
        QVERIFY(names(refusal([&] { readHistory(run); }), "line 3 has 2 fields instead of 8"));
        test::writeFile(run.predictions(),
                        "path,begin_seconds,end_seconds,label,predicted,probability a\nx.wav,0,,b,a,1\n");
        QVERIFY(names(refusal([&] { readPredictions(run); }), "there is no class \"b\""));
        test::writeFile(run.predictions(),
                        "path,begin_seconds,end_seconds,label,predicted,probability a\nx.wav,0,,a,a,much\n");
        QVERIFY(names(refusal([&] { readPredictions(run); }), "\"much\" is no number"));
    }
};

MELSCOPE_TEST(RunFolderTest);
#include "run_folder_test.moc"
