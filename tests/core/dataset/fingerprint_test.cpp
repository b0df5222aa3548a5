// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/fingerprint.h"

#include <QtTest>

#include "core/audio/resample.h"
#include "core/audio/shape.h"
#include "core/dataset/fingerprint_maker.h"
#include "tests/core/dataset/health_support.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::word;

namespace {

Fingerprint printOf(const Waveform& sound) {
    FingerprintMaker maker(sound.sampleRate);
    maker.add(sound);
    return maker.finish();
}

Waveform louder(Waveform sound, float factor) {
    for (float& sample : sound.samples) sample *= factor;
    return sound;
}

Waveform noisy(Waveform sound, double amplitude) {
    Random random({.seed = 99});
    for (float& sample : sound.samples) sample += static_cast<float>(amplitude * random.normal());
    return sound;
}

Waveform padded(const Waveform& sound, std::size_t before, std::size_t after) {
    Waveform result = sound;
    result.samples.insert(result.samples.begin(), before, 0.0f);
    result.samples.insert(result.samples.end(), after, 0.0f);
    return result;
}

Waveform stereo(Waveform sound) {
    toChannels(sound, 2);
    return sound;
}

Waveform repeated(const Waveform& sound, int times) {
    Waveform result = sound;
    for (int i = 1; i < times; ++i)
        result.samples.insert(result.samples.end(), sound.samples.begin(), sound.samples.end());
    return result;
}

}  // namespace

class FingerprintTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void copiesAreFound() {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Waveform sound = word(seed);
            const Fingerprint print = printOf(sound);
            QVERIFY(areNearDuplicates(print, print));
            QVERIFY(areNearDuplicates(print, printOf(louder(sound, 0.1f))));
            QVERIFY(areNearDuplicates(print, printOf(padded(sound, 80, 48))));
            QVERIFY(areNearDuplicates(print, printOf(padded(sound, 8000, 3000))));
            QVERIFY(areNearDuplicates(print, printOf(stereo(sound))));
            QVERIFY(areNearDuplicates(print, printOf(noisy(sound, 0.001))));
            for (const int rate : {8000, 11025, 22050, 44100})
                QVERIFY(areNearDuplicates(print, printOf(resampled(sound, rate))));
        }
    }

    void otherSoundsAreNot() {
        std::vector<Fingerprint> prints;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) prints.push_back(printOf(word(seed)));
        for (std::size_t i = 0; i < prints.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!areNearDuplicates(prints[i], prints[j]));
    }

    // Averages of long noise come out the same; what is random in it has to tell takes apart.
    void takesOfOneNoiseAreNot() {
        Waveform silence{.samples = std::vector<float>(4 * 16000, 0.0f), .sampleRate = 16000};
        std::vector<Fingerprint> prints;
        for (int take = 0; take < 20; ++take) {
            Random random({.seed = static_cast<std::uint64_t>(take)});
            for (float& sample : silence.samples) sample = static_cast<float>(0.1 * random.normal());
            prints.push_back(printOf(silence));
        }
        for (std::size_t i = 0; i < prints.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) QVERIFY(!areNearDuplicates(prints[i], prints[j]));
    }

    void whatDoesNotChangeIsLikeNothing() {
        const Fingerprint tone = printOf(test::sine(1000, 2, 16000));
        QVERIFY(tone.bands > 0);
        QVERIFY(!areNearDuplicates(tone, printOf(test::sine(1500, 2, 16000))));
    }

    void silenceHasNone() {
        QCOMPARE(printOf({.samples = std::vector<float>(16000, 0.0f), .sampleRate = 16000}), Fingerprint{});
        QCOMPARE(FingerprintMaker(16000).finish(), Fingerprint{});
        QVERIFY(!areNearDuplicates({}, {}));
        QVERIFY(!areNearDuplicates({}, printOf(word(1))));
    }

    void likenessOfKnownCells() {
        Fingerprint a{.bands = 4, .length = 2000}, b = a;
        for (std::size_t t = 0; t < Fingerprint::kTimes; ++t)
            for (std::size_t band = 0; band < 4; ++band) {
                const bool isHigh = (t + band) % 2 == 0;
                a.cells[t * Fingerprint::kBands + band] = isHigh ? 60 : 40;
                b.cells[t * Fingerprint::kBands + band] = isHigh ? 30 : 50;
            }
        QCOMPARE(likeness(a, a).difference, 0.0);
        QCOMPARE(likeness(a, a).correlation, 1.0);
        QCOMPARE(likeness(a, b).correlation, -1.0);
        QCOMPARE(likeness(a, b).difference, 5.0);  // 20 steps of a quarter of a dB after equalling the gain
        b.length = 4000;
        QCOMPARE(likeness(a, b).lengthRatio, std::exp(1.0));
        b.bands = 3;
        QCOMPARE(likeness(a, b).correlation, 0.0);
    }

    void lowRatesHaveFewerBands() {
        QCOMPARE(int{printOf(word(1, 0.5, 16000)).bands}, 16);
        QCOMPARE(int{printOf(word(1, 0.5, 48000)).bands}, 16);
        QCOMPARE(int{printOf(word(1, 0.5, 8000)).bands}, 11);
        QCOMPARE(int{printOf(word(1, 0.5, 1500)).bands}, 4);
        QCOMPARE(printOf(word(1, 0.5, 1000)), Fingerprint{});
        QCOMPARE(printOf(word(1, 0.1, 768000)), Fingerprint{});
    }

    // Where blocks end changes roundings: a cell may fall on the other side of a half.
    void blocksMakeNoDifference() {
        const Waveform sound = word(3, 3);
        const Fingerprint whole = printOf(sound);
        for (const std::int64_t block : {100, 1000, 7777}) {
            FingerprintMaker maker(sound.sampleRate);
            for (std::int64_t i = 0; i < sound.frames(); i += block) {
                const auto begin = sound.samples.begin() + i;
                const auto end = begin + std::min(block, sound.frames() - i);
                maker.add({.samples = {begin, end}, .channels = 1, .sampleRate = sound.sampleRate});
            }
            const Fingerprint pieces = maker.finish();
            QVERIFY(likeness(whole, pieces).difference < 0.05);
            QVERIFY(std::abs(int{whole.length} - int{pieces.length}) <= 1);
        }
    }

    void oneMakerServesManyClips() {
        FingerprintMaker maker(16000);
        maker.add(word(1));
        maker.finish();
        maker.add(word(2));
        maker.clear();
        maker.add(word(3));
        QCOMPARE(maker.finish(), printOf(word(3)));
    }

    void longRecordingsAreFoundToo() {
        Waveform sound = word(5, 4);
        for (std::uint64_t seed = 6; seed < 30; ++seed) {
            const Waveform next = word(seed, 4);
            sound.samples.insert(sound.samples.end(), next.samples.begin(), next.samples.end());
        }
        const Fingerprint print = printOf(sound);
        QVERIFY(areNearDuplicates(print, printOf(padded(louder(sound, 0.5f), 100, 0))));
        QVERIFY(!areNearDuplicates(print, printOf(repeated(word(5, 4), 25))));
    }

    void bytesKeepEverything() {
        const Fingerprint print = printOf(word(4));
        QCOMPARE(Fingerprint::fromBytes(print.bytes()), print);
        std::array<std::byte, Fingerprint::kBytes> wild{};
        wild.fill(std::byte{0xFF});
        QCOMPARE(int{Fingerprint::fromBytes(wild).bands}, 16);
    }
};

MELSCOPE_TEST(FingerprintTest);
#include "fingerprint_test.moc"
