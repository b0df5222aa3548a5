// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "core/augment/augmentation.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

Waveform counting(int frames, int channels) {
    Waveform waveform{.samples = {}, .channels = channels, .sampleRate = 8000};
    for (int i = 0; i < frames * channels; ++i) waveform.samples.push_back(static_cast<float>(i));
    return waveform;
}

}  // namespace

class AugmentWaveformTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void shiftIsCircularInEachChannel() {
        for (const double share : {0.0, 0.3, -0.3, 0.95, 1.0, -1.0}) {
            const Waveform before = counting(10, 2);
            Waveform after = before;
            applyToWaveform({.shift = share}, after);
            const int right = static_cast<int>(std::lround(share * 10));
            for (int c = 0; c < 2; ++c)
                for (int i = 0; i < 10; ++i)
                    QCOMPARE(after.channel(c)[static_cast<std::size_t>((i + right + 10) % 10)],
                             before.channel(c)[static_cast<std::size_t>(i)]);
        }
    }

    void gainIsInDecibels() {
        Waveform clip = counting(5, 1);
        applyToWaveform({.gainDb = 20}, clip);
        for (std::size_t i = 0; i < 5; ++i) QCOMPARE(clip.samples[i], 10.0f * static_cast<float>(i));
    }

    void nothingIsLeftAsItIs() {
        Waveform clip = counting(7, 2), empty;
        applyToWaveform({}, clip);
        applyToWaveform({.shift = 0.5, .gainDb = 3}, empty);
        QVERIFY(clip == counting(7, 2));
        QVERIFY(empty == Waveform{});
    }

    // Away from the ends, Catmull-Rom misses a tone of 1/16 of the rate by 0.001 of its amplitude, here 0.5,
    // at most.
    void fasterIsShorterAndHigher() {
        for (const double speed : {0.85, 1.0, 1.15, 1.5, 0.5}) {
            const Waveform tone = test::sine(500, 0.2, 8000, 2);
            Waveform changed;
            applySpeed(tone, speed, changed);
            QCOMPARE(changed.frames(), std::llround(1600 / speed));
            QCOMPARE(changed.channels, 2);
            QCOMPARE(changed.sampleRate, 8000);
            for (int c = 0; c < 2; ++c)
                for (int i = 2; i * speed < 1598; ++i) {
                    const double expected = 0.5 * std::sin(2 * M_PI * 500 * speed * i / 8000);
                    QVERIFY(std::abs(changed.channel(c)[static_cast<std::size_t>(i)] - expected) < 6e-4);
                }
        }
    }

    void aStraightLineStaysStraight() {
        const Waveform line = counting(100, 1);
        Waveform changed;
        applySpeed(line, 0.9, changed);
        for (std::size_t i = 2; i < 108; ++i)
            QVERIFY(std::abs(changed.samples[i] - 0.9f * static_cast<float>(i)) < 1e-4f);
    }

    void shortClipsSurvive() {
        for (int frames = 0; frames < 8; ++frames)
            for (const double speed : {0.5, 0.87, 1.13, 1.5}) {
                Waveform changed = counting(50, 3);
                applySpeed(counting(frames, 1), speed, changed);
                QCOMPARE(changed.channels, 1);
                QCOMPARE(changed.frames() == 0, frames == 0);
                for (const float sample : changed.samples)
                    QVERIFY(sample >= -1.0f && sample <= static_cast<float>(frames));
            }
    }
};

MELSCOPE_TEST(AugmentWaveformTest);
#include "augment_waveform_test.moc"
