// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/signal.h"

#include <QtTest>
#include <numbers>

#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::synth;

class SignalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sineIsTheSine() {
        for (double turns = -2; turns < 20; turns += 0.00137)
            QVERIFY(std::abs(sine(turns) - std::sin(2 * std::numbers::pi * turns)) < 1e-7);
    }

    void aPhaseRunsThroughOneTurnAPeriod() {
        Phase phase(8000);
        for (int i = 0; i < 8; ++i) QVERIFY(std::abs(phase.advance(1000) - (i + 1) % 8 / 8.0) < 1e-12);
    }

    void aDecayLosesSixtyDecibels() {
        Decay decay(0.5, 8000);
        QCOMPARE(decay.next(), 1.0);
        for (int i = 1; i < 4000; ++i) decay.next();
        QVERIFY(std::abs(decay.next() - 0.001) < 1e-9);
    }

    void addToStaysInsideTheSignal() {
        Signal signal(10);
        addTo(signal, 10, 0.8, 5, [] { return 1.0; });  // ends with the signal
        addTo(signal, 10, 3, 1, [] { return 1.0; });    // begins after it
        addTo(signal, 10, 0.1, 0.2, [] { return 2.0; });
        QCOMPARE(signal, (Signal{0, 2, 2, 0, 0, 0, 0, 0, 1, 1}));
    }

    void noiseFillsItsRange() {
        Random random({.seed = 5});
        double sum = 0, squares = 0;
        constexpr int kDraws = 40000;
        for (int i = 0; i < kDraws; ++i) {
            const double x = noise(random);
            QVERIFY(x >= -1 && x < 1);
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / kDraws) < 5 * std::sqrt(1 / 3.0 / kDraws));
        QVERIFY(std::abs(squares / kDraws - 1 / 3.0) < 5 * std::sqrt(4 / 45.0 / kDraws));
    }
};

MELSCOPE_TEST(SignalTest);
#include "signal_test.moc"
