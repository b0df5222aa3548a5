// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_kernels.h"

#include <QtTest>
#include <cmath>
#include <complex>
#include <limits>
#include <vector>

#include "core/base/random.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::vector<float> randomValues(std::size_t count, std::uint64_t seed) {
    Random random({.seed = seed});
    std::vector<float> values(count);
    for (float& value : values) value = static_cast<float>(random.uniform(-1, 1));
    return values;
}

float decibel(float power) {
    toDecibel(&power, 1);
    return power;
}

}  // namespace

class MelKernelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void peakIsTheLargestMagnitude() {
        for (const std::size_t n : {1u, 15u, 16u, 17u, 100u, 1024u})
            for (std::size_t at = 0; at < n; at += 1 + n / 20) {
                auto values = randomValues(n, n);
                values[at] = -3.5f;
                QCOMPARE(peakOf(values.data(), static_cast<int>(n)), 3.5f);
            }
        const std::vector<float> silence(40);
        QCOMPARE(peakOf(silence.data(), 40), 0.0f);
    }

    void largestAndFloor() {
        for (const std::size_t n : {1u, 15u, 16u, 33u, 500u}) {
            auto values = randomValues(n, n);
            for (float& value : values) value -= 5.0f;
            values[n / 2] = -2.0f;
            QCOMPARE(largestOf(values.data(), n), -2.0f);
            raiseTo(-3.0f, values.data(), n);
            for (std::size_t i = 0; i < n; ++i) QCOMPARE(values[i], i == n / 2 ? -2.0f : -3.0f);
        }
    }

    // Single precision leaves 100 dB 4e-6 apart; the polynomial adds 1e-7 of a natural logarithm.
    void decibelsAreTrue() {
        for (double power = 1e-10; power < 1e30; power *= 1.00037)
            QVERIFY(std::abs(decibel(static_cast<float>(power)) - 10 * std::log10(power)) <
                    2e-5 + 4e-8 * 300);
    }

    void whatIsNoPowerIsSilence() {
        using Limits = std::numeric_limits<float>;
        for (const float power :
             {0.0f, -0.0f, -1.0f, 1e-11f, Limits::denorm_min(), Limits::min(), Limits::quiet_NaN()})
            QVERIFY(std::abs(decibel(power) + 100.0f) < 1e-4f);
        QVERIFY(std::isfinite(decibel(Limits::infinity())));
    }

    void twoRealSpectraComeOutOfOneComplexOne() {
        const int n = 12;
        const auto a = randomValues(n, 1);
        const auto b = randomValues(n, 2);
        const std::vector<float> window(n, 1.0f);
        std::vector<float> both(2 * n);
        windowPair({a.data(), 1.0f}, {b.data(), 0.5f}, window, both.data());
        std::vector<float> transform;
        std::vector<double> powerA, powerB;
        for (int k = 0; k <= n; ++k) {
            std::complex<double> z, za, zb;
            for (int i = 0; i < n; ++i) {
                const auto turn = std::polar(1.0, -2 * M_PI * k * i / n);
                z += turn * std::complex<double>(both[2 * i], both[2 * i + 1]);
                za += turn * double{a[i]};
                zb += turn * (0.5 * b[i]);
            }
            transform.push_back(static_cast<float>(z.real()));
            transform.push_back(static_cast<float>(z.imag()));
            powerA.push_back(4 * std::norm(za));
            powerB.push_back(4 * std::norm(zb));
        }
        std::vector<float> mirrored(n + 2), splitA(n / 2 + 1), splitB(n / 2 + 1);
        splitPowers(transform.data(), n, mirrored.data(), splitA.data(), splitB.data());
        for (std::size_t k = 0; k < splitA.size(); ++k) {
            QVERIFY(std::abs(splitA[k] - powerA[k]) < 1e-4);
            QVERIFY(std::abs(splitB[k] - powerB[k]) < 1e-4);
        }
    }

    void bandsGatherTheirBins() {
        const auto rows = randomValues(kBlockFrames * 48, 3);
        std::vector<float> columns(48 * kBlockFrames);
        transposeBlock(rows.data(), 48, 48, columns.data());
        const auto weights = randomValues(40, 4);
        const auto scales = randomValues(kBlockFrames, 5);
        const std::vector<Band> bands{{0, {weights.data(), 1}}, {7, {weights.data(), 40}}, {3, {}}};
        std::vector<float> out(bands.size() * kBlockFrames);
        gatherBands(bands, columns.data(), scales.data(), out.data());
        for (std::size_t m = 0; m < bands.size(); ++m)
            for (std::size_t f = 0; f < kBlockFrames; ++f) {
                double sum = 0;
                for (std::size_t k = 0; k < bands[m].weights.size(); ++k)
                    sum += double{bands[m].weights[k]} *
                           rows[f * 48 + static_cast<std::size_t>(bands[m].begin) + k];
                QVERIFY(std::abs(out[m * kBlockFrames + f] - sum * scales[f]) < 1e-5);
            }
    }
};

MELSCOPE_TEST(MelKernelsTest);
#include "mel_kernels_test.moc"
