// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

class ScheduleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// torch.optim.lr_scheduler.OneCycleLR(max_lr=1e-3, total_steps=20), steps 0, 1, 3, 5, 6, 10, 19
    /// (PyTorch 1.13).
    void oneCycleAgreesWithPyTorch() {
        const std::int64_t steps[] = {0, 1, 3, 5, 6, 10, 19};
        const double lines[][2] = {{4e-05, 0.95},
                                   {0.000232, 0.93},
                                   {0.000616, 0.89},
                                   {0.001, 0.85},
                                   {0.0009285717142857143, 0.8571428571428571},
                                   {0.0006428585714285714, 0.8857142857142857},
                                   {4e-09, 0.95}};
        const double cosines[][2] = {{4e-05, 0.95},
                                     {0.0001316718427000252, 0.9404508497187474},
                                     {0.0006683281572999747, 0.8845491502812526},
                                     {0.001, 0.85},
                                     {0.0009874640062350875, 0.8512536043909088},
                                     {0.0007169430017913008, 0.878305813044122},
                                     {4e-09, 0.95}};
        for (int i = 0; i < 7; ++i) {
            const auto line = scheduledStep(Schedule::OneCycleLinear, 1e-3, steps[i], 20);
            const auto cosine = scheduledStep(Schedule::OneCycle, 1e-3, steps[i], 20);
            QVERIFY(std::abs(line.learningRate - lines[i][0]) < 1e-12);
            QVERIFY(std::abs(line.beta1 - lines[i][1]) < 1e-9);
            QVERIFY(std::abs(cosine.learningRate - cosines[i][0]) < 1e-12);
            QVERIFY(std::abs(cosine.beta1 - cosines[i][1]) < 1e-9);
        }
    }

    void cosineFallsAndConstantStays() {
        QCOMPARE(scheduledStep(Schedule::Cosine, 2e-3, 0, 10).learningRate, 2e-3);
        QVERIFY(std::abs(scheduledStep(Schedule::Cosine, 2e-3, 5, 10).learningRate - 1e-3) < 1e-15);
        QCOMPARE(scheduledStep(Schedule::Constant, 2e-3, 9, 10).learningRate, 2e-3);
        QCOMPARE(scheduledStep(Schedule::Constant, 2e-3, 9, 10).beta1, 0.9);
    }

    void theShortestRunsStayFinite() {
        for (const Schedule schedule : {Schedule::OneCycle, Schedule::OneCycleLinear, Schedule::Cosine})
            for (std::int64_t steps = 1; steps <= 4; ++steps)
                for (std::int64_t step = 0; step < steps; ++step) {
                    const auto now = scheduledStep(schedule, 1e-3, step, steps);
                    QVERIFY(now.learningRate >= 0 && now.learningRate <= 1e-3);
                    QVERIFY(now.beta1 >= 0.85 && now.beta1 <= 0.95);
                }
    }
};

MELSCOPE_TEST(ScheduleTest);
#include "schedule_test.moc"
