// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/stft.h"

#include <QtTest>
#include <cmath>
#include <complex>

#include "core/base/random.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::vector<float> noise(int n, double level) {
    Random random({.seed = 7});
    std::vector<float> samples(static_cast<std::size_t>(n));
    for (float& sample : samples) sample = static_cast<float>(level * random.uniform(-1, 1));
    return samples;
}

/// |X|^2 of frame t by the definition, in double precision.
std::vector<double> slowPower(const FeatureSettings& s, const std::vector<float>& signal, int t) {
    const auto window = hannWindow(s);
    const int last = std::max(static_cast<int>(signal.size()), s.nFft / 2 + 1) - 1;
    std::vector<double> power;
    for (int k = 0; k <= s.nFft / 2; ++k) {
        std::complex<double> sum;
        for (int i = 0; i < s.nFft; ++i) {
            int at = std::abs(t * s.hopLength - s.nFft / 2 + i);
            if (at > last) at = 2 * last - at;
            const double sample =
                at < static_cast<int>(signal.size()) ? signal[static_cast<std::size_t>(at)] : 0.0;
            sum += std::polar(sample * window[static_cast<std::size_t>(i)], -2 * M_PI * k * i / s.nFft);
        }
        power.push_back(std::norm(sum));
    }
    return power;
}

/// The largest difference of all frames to the definition, as a share of each frame's total power.
double worstShare(const FeatureSettings& s, const std::vector<float>& signal) {
    Stft stft(s);
    stft.setSignal(signal);
    double worst = 0;
    const int nFrames = 1 + static_cast<int>(signal.size()) / s.hopLength;
    for (int begin = 0; begin < nFrames; begin += kBlockFrames) {
        const int end = std::min(begin + kBlockFrames, nFrames);
        for (int t = begin; t < end; ++t) stft.add(stft.look(t));
        const float* const power = stft.power();
        for (int t = begin; t < end; ++t) {
            const auto expected = slowPower(s, signal, t);
            double total = 0;
            for (const double value : expected) total += value;
            for (int k = 0; k < stft.nBins(); ++k) {
                const double found = double{power[k * kBlockFrames + t - begin]} * stft.scales()[t - begin];
                worst = std::max(worst, std::abs(found - expected[static_cast<std::size_t>(k)]) / total);
            }
        }
    }
    return worst;
}

}  // namespace

class StftTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void windowIsPeriodicHannAndCentred() {
        const auto window = hannWindow({.nFft = 64, .winLength = 40, .hopLength = 16});
        for (int i = 0; i < 64; ++i) {
            const int inside = i - 12;
            const double expected =
                inside >= 0 && inside < 40 ? std::pow(std::sin(M_PI * inside / 40), 2) : 0.0;
            QVERIFY(std::abs(window[static_cast<std::size_t>(i)] - expected) < 1e-7);
        }
    }

    // Blocks that are full, odd and of one frame; frames inside, over one end and over both.
    void powerIsTrue() {
        for (const int length : {33, 40, 100, 230, 1000})
            QVERIFY(worstShare({.nFft = 64, .winLength = 40, .hopLength = 10}, noise(length, 1.0)) < 1e-6);
        QVERIFY(worstShare({.nFft = 400, .hopLength = 160}, noise(3000, 1.0)) < 1e-6);
    }

    void tooShortASignalIsFollowedBySilence() {
        for (const int length : {1, 2, 31, 32})
            QVERIFY(worstShare({.nFft = 64, .hopLength = 10}, noise(length, 1.0)) < 1e-6);
    }

    void levelsDoNotMatter() {
        for (const double level : {1e-15, 1e-6, 1e9})
            QVERIFY(worstShare({.nFft = 64, .hopLength = 16}, noise(500, level)) < 1e-6);
    }

    // The two frames of one transform may differ by more than single precision holds.
    void aLoudFrameDoesNotDrownItsQuietPartner() {
        auto signal = noise(640, 1.0);
        for (std::size_t i = 0; i < signal.size(); ++i)
            if (i / 64 % 2 == 1) signal[i] *= 1e-7f;
        QVERIFY(worstShare({.nFft = 32, .hopLength = 32}, signal) < 1e-6);
        auto blocks = noise(64 * 10, 1.0);
        for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i] *= (i + 32) / 64 % 2 == 1 ? 1e-7f : 1.0f;
        QVERIFY(worstShare({.nFft = 64, .hopLength = 64}, blocks) < 1e-6);
    }
};

MELSCOPE_TEST(StftTest);
#include "stft_test.moc"
