// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/sounds.h"

#include <QtTest>
#include <algorithm>
#include <array>

#include "core/audio/synth/filters.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::synth;

namespace {

using Sound = Signal (*)(Part);

constexpr int kRate = 44100;
constexpr std::array<Sound, 10> kAll{bell,     birdChirp,     engine, flute, hiHat,
                                     kickDrum, pluckedString, rain,   siren, snare};

Signal played(Sound sound, std::uint64_t instrument, std::uint64_t take) {
    return sound({.instrument = static_cast<int>(instrument),
                  .timbre = Random({.seed = 1, .item = instrument, .purpose = Purpose::DemoSounds}),
                  .take = Random({.seed = 2, .item = take, .purpose = Purpose::DemoSounds}),
                  .sampleRate = kRate,
                  .seconds = 1.2});
}

/// The share of a sound's energy below `hz`, by a filter of 24 dB an octave.
double shareBelow(double hz, const Signal& signal) {
    auto first = Biquad::lowPass(hz, 0.541, kRate), second = Biquad::lowPass(hz, 1.307, kRate);
    double kept = 0, all = 0;
    for (const float x : signal) {
        const double y = second(first(x));
        kept += y * y;
        all += double{x} * x;
    }
    return kept / all;
}

/// The least share of energy in [low, high) Hz among ten instruments.
double leastShare(Sound sound, double low, double high) {
    double least = 1;
    for (std::uint64_t instrument = 0; instrument < 10; ++instrument) {
        const Signal signal = played(sound, instrument, instrument);
        least = std::min(least, shareBelow(high, signal) - shareBelow(low, signal));
    }
    return least;
}

}  // namespace

class SoundsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everySoundFillsItsPartWithFiniteSamples() {
        for (const Sound sound : kAll) {
            const Signal signal = played(sound, 3, 4);
            QCOMPARE(signal.size(), std::size_t{52920});
            QVERIFY(
                std::ranges::all_of(signal, [](float x) { return std::isfinite(x) && std::abs(x) < 100; }));
            QVERIFY(std::ranges::any_of(signal, [](float x) { return std::abs(x) > 0.01; }));
        }
    }

    void timbreAndTakeBothMatter() {
        for (const Sound sound : kAll) {
            QVERIFY(played(sound, 3, 4) == played(sound, 3, 4));
            QVERIFY(played(sound, 3, 4) != played(sound, 4, 4));
            QVERIFY(played(sound, 3, 4) != played(sound, 3, 5));
        }
    }

    void energyIsWhereTheRealSoundsHaveIt() {
        QVERIFY(leastShare(kickDrum, 20, 400) > 0.8);
        QVERIFY(leastShare(hiHat, 4000, 20000) > 0.8);
        QVERIFY(leastShare(birdChirp, 1200, 10000) > 0.9);
        QVERIFY(leastShare(engine, 10, 1500) > 0.8);
        QVERIFY(leastShare(rain, 500, 20000) > 0.8);
        QVERIFY(leastShare(flute, 200, 4000) > 0.9);
        QVERIFY(leastShare(siren, 250, 8000) > 0.9);
        QVERIFY(leastShare(bell, 80, 8000) > 0.9);
        QVERIFY(leastShare(pluckedString, 50, 9000) > 0.8);
        QVERIFY(leastShare(snare, 100, 500) > 0.03);     // the head
        QVERIFY(leastShare(snare, 1000, 20000) > 0.05);  // the wires
    }

    void struckSoundsFadeAndBlownOnesLast() {
        const auto lateShare =
            [](Sound sound) {  // of the energy, in the last third; least of ten instruments and takes
                double least = 1;
                for (std::uint64_t i = 0; i < 10; ++i) {
                    const Signal signal = played(sound, i, i);
                    double all = 0, late = 0;
                    for (std::size_t k = 0; k < signal.size(); ++k) {
                        all += double{signal[k]} * signal[k];
                        if (3 * k > 2 * signal.size()) late += double{signal[k]} * signal[k];
                    }
                    least = std::min(least, late / all);
                }
                return least;
            };
        for (const Sound sound : {kickDrum, snare, hiHat})
            QVERIFY(lateShare(sound) < 0.01);  // where struck once
        for (const Sound sound : {siren, rain}) QVERIFY(lateShare(sound) > 0.15);
    }
};

MELSCOPE_TEST(SoundsTest);
#include "sounds_test.moc"
