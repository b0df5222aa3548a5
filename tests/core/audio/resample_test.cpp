// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/resample.h"

#include <QtTest>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <tuple>

#include "tests/core/audio/write_sound.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

// What is left of the middle half of a tone when the best sine of its frequency is taken out, in dB of that
// sine; and the gain of that sine against an amplitude of 0.5.
struct Fit {
    double residual = 0;  // dB
    double gain = 0;      // dB
};

Fit fitSine(const Waveform& tone, double hz) {
    const auto frames = static_cast<std::size_t>(tone.frames());
    double ss = 0, cc = 0, sc = 0, ys = 0, yc = 0;
    const auto phase = [&](std::size_t i) {
        return 2 * std::numbers::pi * hz * static_cast<double>(i) / tone.sampleRate;
    };
    for (std::size_t i = frames / 4; i < frames * 3 / 4; ++i) {
        const double s = std::sin(phase(i)), c = std::cos(phase(i)), y = tone.samples[i];
        ss += s * s, cc += c * c, sc += s * c, ys += y * s, yc += y * c;
    }
    const double determinant = ss * cc - sc * sc;
    const double a = (ys * cc - yc * sc) / determinant;
    const double b = (yc * ss - ys * sc) / determinant;
    double error = 0, signal = 0;
    for (std::size_t i = frames / 4; i < frames * 3 / 4; ++i) {
        const double fitted = a * std::sin(phase(i)) + b * std::cos(phase(i));
        error += (tone.samples[i] - fitted) * (tone.samples[i] - fitted);
        signal += fitted * fitted;
    }
    return {10 * std::log10(error / signal), 20 * std::log10(std::hypot(a, b) / 0.5)};
}

double level(const Waveform& sound) {
    double power = 1e-30;
    for (std::size_t i = sound.samples.size() / 4; i < sound.samples.size() * 3 / 4; ++i)
        power += sound.samples[i] * sound.samples[i];
    return 10 * std::log10(power / (static_cast<double>(sound.samples.size()) / 2) / 0.125);
}

}  // namespace

class ResampleTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void tonesKeepTheirLevelAndGainNothingElse_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<double>("seconds");
        for (const auto& [from, to] : {std::pair{8000, 44100},
                                       {48000, 44100},
                                       {44100, 16000},
                                       {44100, 48000},
                                       {16000, 8000},
                                       {11025, 16000},
                                       {22050, 44100},
                                       {96000, 44100},
                                       {44100, 8000}})
            for (const double seconds : {0.5, 3.0})
                QTest::addRow("%d to %d Hz, %.1f s", from, to, seconds) << from << to << seconds;
    }
    // soxr HQ promises 20 bits, -120 dB; aliases, images and a wrong phase would all show in the residual.
    void tonesKeepTheirLevelAndGainNothingElse() {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(double, seconds);
        for (const double share : {0.05, 0.3, 0.8}) {
            const double hz = share * std::min(from, to) / 2;
            const Waveform out = resampled(test::sine(hz, seconds, from), to);
            const Fit fit = fitSine(out, hz);
            QVERIFY2(fit.residual < -120, qPrintable(QString::number(fit.residual)));
            QVERIFY2(std::abs(fit.gain) < 0.01, qPrintable(QString::number(fit.gain)));
        }
    }

    void whatTheNewRateCannotHoldIsGone() {
        QVERIFY(level(resampled(test::sine(6000, 1.0, 44100), 8000)) < -120);
        QVERIFY(level(resampled(test::sine(12000, 0.5, 48000), 16000)) < -120);
    }

    void lengthIsExact() {
        for (const auto& [from, to] :
             {std::pair{8000, 44100}, {44100, 8000}, {48000, 44100}, {7919, 8000}, {768000, 1000}})
            for (const int frames : {1, 2, 3, 100, 4567, 20000}) {
                const Waveform in{.samples = std::vector<float>(static_cast<std::size_t>(2 * frames), 0.1f),
                                  .channels = 2,
                                  .sampleRate = from};
                const Waveform out = resampled(in, to);
                QCOMPARE(out.frames(), std::llround(static_cast<double>(frames) * to / from));
                QCOMPARE(out.channels, 2);
                QCOMPARE(out.sampleRate, to);
            }
    }

    // An impulse stays where it is: no delay is added.
    void nothingIsDelayed() {
        Waveform in{.samples = std::vector<float>(8000, 0.0f), .channels = 1, .sampleRate = 8000};
        in.samples[4000] = 1.0f;
        const Waveform out = resampled(in, 48000);
        const auto peak = std::max_element(out.samples.begin(), out.samples.end()) - out.samples.begin();
        QCOMPARE(peak, 24000);
    }

    void everyChannelIsConvertedAlone() {
        const Waveform in = test::testSound(44100, 3, 0.7);
        const Waveform out = resampled(in, 16000);
        for (int c = 0; c < 3; ++c) {
            const Waveform alone{
                .samples = {in.channel(c).begin(), in.channel(c).end()}, .channels = 1, .sampleRate = 44100};
            QVERIFY(std::ranges::equal(resampled(alone, 16000).samples, out.channel(c)));
        }
    }

    // What was converted before, of whatever rate, length or channels, leaves no trace.
    void resultsDoNotDependOnWhatCameBefore() {
        Resampler kept;
        Waveform out;
        for (const auto& [from, to, channels, seconds] : {std::tuple{8000, 44100, 1, 0.4},
                                                          {8000, 44100, 1, 2.5},
                                                          {44100, 8000, 2, 0.3},
                                                          {8000, 44100, 2, 0.4},
                                                          {8000, 44100, 1, 0.4},
                                                          {48000, 48000, 2, 0.1},
                                                          {48000, 44100, 1, 1.7},
                                                          {8000, 44100, 1, 0.4}}) {
            const Waveform in = test::testSound(from, channels, seconds);
            kept(in, to, out);
            QCOMPARE(out, resampled(in, to));
        }
    }

    void equalRatesCopy() {
        const Waveform in = test::testSound(22050, 2, 0.1);
        QCOMPARE(resampled(in, 22050), in);
    }

    void emptyStaysEmpty() {
        const Waveform out = resampled({.samples = {}, .channels = 2, .sampleRate = 8000}, 16000);
        QCOMPARE(out, (Waveform{.samples = {}, .channels = 2, .sampleRate = 16000}));
    }

    void impossibleRatesAreRefused() {
        const Waveform in = test::sine(100, 0.01, 8000);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, std::ignore = resampled(in, 0));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, std::ignore = resampled({.samples = {1}}, 8000));
    }
};

MELSCOPE_TEST(ResampleTest);
#include "resample_test.moc"
