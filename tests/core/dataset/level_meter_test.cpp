// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/level_meter.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

Levels levelsOf(const Waveform& sound) {
    LevelMeter meter;
    meter.add(sound);
    return meter.levels();
}

Waveform mono(std::vector<float> samples) { return {.samples = std::move(samples), .sampleRate = 8000}; }

}  // namespace

class LevelMeterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSineHasItsLevels() {
        const Levels levels = levelsOf(test::sine(440, 1, 8000, 2));
        QVERIFY(std::abs(levels.peak - 0.5f) < 1e-3f);
        QVERIFY(std::abs(levels.rms + 9.031f) < 1e-2f);  // 20 log10(0.5 / sqrt(2))
        QVERIFY(levels.dcOffset < 1e-6f);
        QCOMPARE(levels.clippedShare, 0.0f);
    }

    void silenceIsTheFloor() {
        for (const Waveform& sound : {mono({}), mono({0, 0, 0})}) {
            QCOMPARE(levelsOf(sound).rms, -200.0f);
            QCOMPARE(levelsOf(sound).peak, 0.0f);
            QCOMPARE(levelsOf(sound).clippedShare, 0.0f);
        }
    }

    void theWorstChannelTellsTheOffset() {
        const Waveform sound{.samples = {0.1f, 0.1f, -0.3f, -0.3f}, .channels = 2, .sampleRate = 8000};
        QCOMPARE(levelsOf(sound).dcOffset, 0.3f);
    }

    void onlyFlatTopsAtFullScaleAreClipped() {
        QCOMPARE(levelsOf(mono({0, 1, 1, 1, 0, -1, -1, -1, -1, 0})).clippedShare, 0.7f);
        QCOMPARE(levelsOf(mono({0, 1, 1, 0, 1, 1, 0, -1, 0, 0})).clippedShare, 0.0f);
        QCOMPARE(levelsOf(mono({0, 0.5f, 0.5f, 0.5f, 0.5f, 0})).clippedShare, 0.0f);
        QCOMPARE(levelsOf(mono({0.99f, 0.99f, 0.99f, 0, 1})).clippedShare,
                 0.0f);  // not at the edge it reaches
    }

    // 16-bit samples reach -1, but not +1.
    void bothSidesHaveTheirEdge() {
        const float top = 32767 / 32768.0f;
        QCOMPARE(levelsOf(mono({top, top, top, 0, -1, -1, -1, 0})).clippedShare, 0.75f);
    }

    void blocksMakeNoDifference() {
        LevelMeter meter;
        for (const float sample : {0.0f, 1.0f, 1.0f, 1.0f}) meter.add(mono({sample}));
        QCOMPARE(meter.levels().clippedShare, 0.75f);
        QCOMPARE(meter.levels().dcOffset, 0.75f);
    }
};

MELSCOPE_TEST(LevelMeterTest);
#include "level_meter_test.moc"
