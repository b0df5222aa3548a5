// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/input_level.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kRate = 8000;

/// A reading of so many seconds of one value after what came before.
InputReading after(InputLevel& level, float value, double seconds) {
    level.add(std::vector<float>(static_cast<std::size_t>(seconds * kRate), value));
    return level.read();
}

bool near(double value, double expected) { return std::abs(value - expected) < 0.01; }

}  // namespace

class InputLevelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// test::sine() reaches half of full scale: -6.02 dB, in the mean as at its peak.
    void aSineReadsAsItIs() {
        InputLevel level(kRate, 1);
        level.add(test::sine(400, 1, kRate).samples);
        const InputReading reading = level.read();
        QVERIFY(near(reading.level, -6.0206));
        QVERIFY(near(reading.peak, -6.0206));
        QVERIFY(near(reading.held, -6.0206));
        QVERIFY(reading.clippedSince < 0);
        QVERIFY(reading.silentFor < 0.001);
        QVERIFY(level.read() == reading);  // nothing came
    }

    void thePeakIsHeldAndThenSinks() {
        InputLevel level(kRate, 1);
        QVERIFY(near(after(level, 0.5f, 0.1).held, -6.0206));
        QVERIFY(near(after(level, 0.001f, 1.0).held, -6.0206));
        QVERIFY(near(after(level, 0.001f, 0.5).held, -6.0206));
        QVERIFY(near(after(level, 0.001f, 1.0).held, -26.0206));
        QVERIFY(near(after(level, 0.001f, 10.0).held, -60));
        QVERIFY(near(after(level, 0.25f, 0.1).held, -12.0412));
    }

    void fullScaleAndSilenceAreTimed() {
        InputLevel level(kRate, 1);
        QVERIFY(near(after(level, 0, 2).silentFor, 2));
        QCOMPARE(after(level, 0, 1).level, -200.0);
        QCOMPARE(after(level, 1, 0.5).silentFor, 0.0);
        QCOMPARE(after(level, -1, 0.5).clippedSince, 0.0);
        QVERIFY(near(after(level, 0.5f, 3).clippedSince, 3));
    }

    void secondsAreThoseOfAllChannelsTogether() {
        InputLevel level(kRate, 2);
        QVERIFY(near(after(level, 0, 2).silentFor, 1));
    }
};

MELSCOPE_TEST(InputLevelTest);
#include "input_level_test.moc"
