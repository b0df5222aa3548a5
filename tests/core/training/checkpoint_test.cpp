// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class CheckpointTest : public QObject {
    Q_OBJECT

    static Checkpoint sample() {
        Checkpoint checkpoint{
            .state = {.epoch = 3,
                      .batch = 7,
                      .step = 4711,
                      .lossSum = 0.1 + 0.2,
                      .hits = 12,
                      .clips = 34,
                      .seconds = 1.5,
                      .bestEpoch = 2,
                      .bestAccuracy = 2.0 / 3.0,
                      .bestLoss = 1e-300,
                      .history = {{.epoch = 1, .trainLoss = 1.0 / 3.0, .clipsPerSecond = 812.5}}},
            .settings = "{\"seed\": 1}",
            .dataFingerprint = "abc",
            .torchThreads = 2,
            .device = "cpu",
            .network = {{"a", {2, 2}, {1, 2, 3, 4}}, {"z", {1}, {-0.0f}}},
            .firstMoment = {0.25f, 1e-30f},
            .secondMoment = {0.5f, 3e-38f}};
        return checkpoint;
    }

  private Q_SLOTS:
    void comesBackBitForBit() {
        const test::TemporaryFolder folder;
        const Checkpoint before = sample();
        writeCheckpoint(before, folder / "last.checkpoint");
        const Checkpoint after = readCheckpoint(folder / "last.checkpoint");
        QVERIFY(after.network == before.network);
        QCOMPARE(after.firstMoment, before.firstMoment);
        QCOMPARE(after.secondMoment, before.secondMoment);
        QCOMPARE(after.state.lossSum, before.state.lossSum);
        QVERIFY(after.state.bestLoss == before.state.bestLoss);
        QVERIFY(after.state.bestAccuracy == before.state.bestAccuracy);
        QCOMPARE(after.state.batch, before.state.batch);
        QCOMPARE(after.state.step, before.state.step);
        QVERIFY(after.state.history.at(0).trainLoss == 1.0 / 3.0);
        QCOMPARE(after.settings, before.settings);
        QCOMPARE(after.torchThreads, 2);
        writeCheckpoint(after, folder / "again.checkpoint");
        QCOMPARE(test::readFile(folder / "again.checkpoint"), test::readFile(folder / "last.checkpoint"));
    }

    void anythingElseIsRefused() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "text", "not a checkpoint at all");
        QVERIFY_THROWS_EXCEPTION(ModelFileError, readCheckpoint(folder / "text"));
        writeTensorFile({.tensors = {{"a", {1}, {1}}}, .metadata = {{"state", "{\"epoch\": \"two\"}"}}},
                        folder / "other");
        QVERIFY_THROWS_EXCEPTION(ModelFileError, readCheckpoint(folder / "other"));
    }
};

MELSCOPE_TEST(CheckpointTest);
#include "checkpoint_test.moc"
