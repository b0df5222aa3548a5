// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/shape.h"

#include <QtTest>
#include <stdexcept>
#include <tuple>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

using Samples = std::vector<float>;

Waveform wave(int channels, Samples samples) {
    return {.samples = std::move(samples), .channels = channels, .sampleRate = 8000};
}

Waveform toChannels(Waveform clip, int channels) {
    melscope::toChannels(clip, channels);
    return clip;
}

Waveform fitLength(Waveform clip, std::int64_t frames, double place) {
    melscope::fitLength(clip, frames, place);
    return clip;
}

}  // namespace

class ShapeTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void monoIsDuplicated() {
        QCOMPARE(toChannels(wave(1, {1, 2, 3}), 2), wave(2, {1, 2, 3, 1, 2, 3}));
        QCOMPARE(toChannels(wave(1, {1, 2, 3}), 1), wave(1, {1, 2, 3}));
    }

    void stereoStaysOrIsAveraged() {
        QCOMPARE(toChannels(wave(2, {1, 2, 3, 4}), 2), wave(2, {1, 2, 3, 4}));
        QCOMPARE(toChannels(wave(2, {1, 2, 3, 4}), 1), wave(1, {2, 3}));
    }

    void moreChannelsAreAveragedThenDuplicated() {
        QCOMPARE(toChannels(wave(4, {1, 2, 3, 4, 5, 6, 7, 8}), 1), wave(1, {4, 5}));
        QCOMPARE(toChannels(wave(4, {1, 2, 3, 4, 5, 6, 7, 8}), 2), wave(2, {4, 5, 4, 5}));
    }

    void otherNumbersOfChannelsAreRefused() {
        for (const int channels : {-1, 0, 3, 64})
            QVERIFY_THROWS_EXCEPTION(std::invalid_argument, std::ignore = toChannels(wave(1, {1}), channels));
    }

    void equalChannelsAreRecognised() {
        QVERIFY(channelsAreEqual(wave(1, {1, 2})));
        QVERIFY(channelsAreEqual(wave(3, {1, 2, 1, 2, 1, 2})));
        QVERIFY(!channelsAreEqual(wave(3, {1, 2, 1, 2, 1, 3})));
        QVERIFY(channelsAreEqual(wave(2, {})));
    }

    void longerClipsAreCropped() {
        const Waveform clip = wave(2, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        QCOMPARE(fitLength(clip, 3, 0), wave(2, {0, 1, 2, 5, 6, 7}));
        QCOMPARE(fitLength(clip, 3, 0.5), wave(2, {1, 2, 3, 6, 7, 8}));
        QCOMPARE(fitLength(clip, 3, 1), wave(2, {2, 3, 4, 7, 8, 9}));
        QCOMPARE(fitLength(clip, 0, 0.5), wave(2, {}));
        QCOMPARE(fitLength(clip, 5, 0.3), clip);
    }

    void shorterClipsArePadded() {
        const Waveform clip = wave(2, {1, 2, 3, 4});
        QCOMPARE(fitLength(clip, 4, 0), wave(2, {1, 2, 0, 0, 3, 4, 0, 0}));
        QCOMPARE(fitLength(clip, 4, 0.5), wave(2, {0, 1, 2, 0, 0, 3, 4, 0}));
        QCOMPARE(fitLength(clip, 4, 1), wave(2, {0, 0, 1, 2, 0, 0, 3, 4}));
        QCOMPARE(fitLength(wave(3, {}), 2, 0.5), wave(3, {0, 0, 0, 0, 0, 0}));
    }

    // Reused memory must not show through: whatever was in the vector before, the padding is silence.
    void paddingIsSilentInReusedMemory() {
        Waveform clip = wave(2, Samples(2000, 9.0f));
        melscope::fitLength(clip, 10, 0.25);
        melscope::fitLength(clip, 1000, 0.75);
        QCOMPARE(std::count(clip.samples.begin(), clip.samples.end(), 9.0f), 20);
        QCOMPARE(std::count(clip.samples.begin(), clip.samples.end(), 0.0f), 1980);
        QCOMPARE(clip.channel(1)[static_cast<std::size_t>(std::lround(0.75 * 990))], 9.0f);
    }

    void badLengthsAreRefused() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, std::ignore = fitLength(wave(1, {1}), -1, 0));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, std::ignore = fitLength(wave(1, {1}), 4, 1.5));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 std::ignore = fitLength(wave(1, {1}), 4, std::nan("")));
    }
};

MELSCOPE_TEST(ShapeTest);
#include "shape_test.moc"
