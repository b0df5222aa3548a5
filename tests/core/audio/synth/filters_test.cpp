// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/filters.h"

#include <QtTest>
#include <numbers>

#include "core/audio/synth/signal.h"
#include "tests/support/test_registry.h"

using namespace melscope::synth;

namespace {

constexpr int kRate = 22050;

/// How much louder a sine of `hz` is behind a filter.
template <class Filter>
double gainAt(Filter filter, double hz) {
    Phase phase(kRate);
    double in = 0, out = 0;
    for (int i = 0; i < 2 * kRate; ++i) {
        const double x = sine(phase.advance(hz)), y = filter(x);
        if (i < kRate) continue;  // until it has settled
        in += x * x;
        out += y * y;
    }
    return std::sqrt(out / in);
}

bool near(double a, double b) { return std::abs(a - b) < 0.01; }

}  // namespace

class FiltersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void biquadsPassAndStopWhereTheySay() {
        const double q = std::numbers::sqrt2 / 2;
        QVERIFY(near(gainAt(Biquad::lowPass(1000, q, kRate), 20), 1));
        QVERIFY(near(gainAt(Biquad::lowPass(1000, q, kRate), 1000), q));  // the gain at the corner is q
        QVERIFY(gainAt(Biquad::lowPass(1000, q, kRate), 4000) < 0.06);    // 24 dB two octaves up, and more
        QVERIFY(near(gainAt(Biquad::highPass(1000, q, kRate), 9000), 1));
        QVERIFY(near(gainAt(Biquad::highPass(1000, 3, kRate), 1000), 3));
        QVERIFY(near(gainAt(Biquad::bandPass(1000, 5, kRate), 1000), 1));
        QVERIFY(gainAt(Biquad::bandPass(1000, 5, kRate), 2000) < 0.15);
    }

    void cornersAboveTheNyquistFrequencyAreStable() {
        QVERIFY(gainAt(Biquad::lowPass(20000, 0.7, kRate), 1000) < 1.1);
        QVERIFY(gainAt(Biquad::bandPass(20000, 5, kRate), 1000) < 1.1);
    }

    void onePoleLosesThreeDecibelsAtItsFrequency() {
        QVERIFY(near(gainAt(OnePole(100, kRate), 100), std::numbers::sqrt2 / 2));
        QVERIFY(near(OnePole(100, kRate, 7)(7), 7));
    }

    void delayLineGivesBackWhatWentInThatLongAgo() {
        DelayLine line(3.9);
        std::vector<float> out;
        for (int i = 1; i <= 6; ++i) {
            out.push_back(line.oldest());
            line.push(i);
        }
        QCOMPARE(out, (std::vector<float>{0, 0, 0, 1, 2, 3}));
    }
};

MELSCOPE_TEST(FiltersTest);
#include "filters_test.moc"
