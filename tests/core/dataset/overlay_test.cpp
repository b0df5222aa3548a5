// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/overlay.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/dataset/clip_transform.h"
#include "core/features/mel_filterbank.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const FeatureSettings kSettings{
    .sampleRate = 8000, .channels = 1, .clipSeconds = 1, .nFft = 256, .hopLength = 80, .nMels = 40};

const AugmentSettings kMasks{.nFreqMasks = 2, .freqMaskShare = 0.2, .nTimeMasks = 2, .timeMaskShare = 0.2};

std::vector<float> picture(const Waveform& sound, const Augmentation& changes) {
    ClipTransform transform(kSettings);
    std::vector<float> out(transform.pictureSize());
    transform(sound, &changes, out);
    return out;
}

}  // namespace

/// What is painted over a clip against the tensor that training gets.
class OverlayTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void exactlyTheCellsInsideAnAreaAreMasked() {
        const auto centres = melCentres(kSettings);
        Waveform chirp = test::sine(300, 1, 8000);
        for (std::size_t i = 0; i < chirp.samples.size(); ++i)
            chirp.samples[i] = static_cast<float>(0.5 * std::sin(1e-4 * static_cast<double>(i * i)));
        int masked = 0;
        for (int epoch = 0; epoch < 20; ++epoch) {
            Augmentation drawn = drawAugmentation(kMasks, kSettings.nMels, kSettings.nFrames(), 7, epoch, 1);
            const std::vector<MaskArea> areas = overlayOf(drawn, kSettings).masks;
            const std::vector<float> trained = picture(chirp, drawn);
            drawn.freqMasks.clear();
            drawn.timeMasks.clear();
            const std::vector<float> plain = picture(chirp, drawn);
            for (int m = 0; m < kSettings.nMels; ++m)
                for (int t = 0; t < kSettings.nFrames(); ++t) {
                    const double seconds =
                        static_cast<double>(t) * kSettings.hopLength / kSettings.sampleRate;
                    const auto cell = static_cast<std::size_t>(m * kSettings.nFrames() + t);
                    const bool covered = std::ranges::any_of(areas, [&](const MaskArea& area) {
                        return area.holds(seconds, centres[static_cast<std::size_t>(m)]);
                    });
                    QCOMPARE(trained[cell] != plain[cell], covered);
                    masked += covered;
                }
        }
        QVERIFY(masked > 1000);
    }

    void theShiftSaysWhereTheClipBegins() {
        QCOMPARE(overlayOf({.shift = 0.25}, kSettings).clipStart, 0.25);
        QCOMPARE(overlayOf({.shift = -0.25}, kSettings).clipStart, 0.75);
        QCOMPARE(overlayOf({}, kSettings).clipStart, 0.0);
    }

    void theEqualiserIsWhatIsAddedToEachBand() {
        const Augmentation equalised{.equaliserDb = {1, 2, -3, 0}};
        const std::vector<double> gains = overlayOf(equalised, kSettings).equaliserDb;
        std::vector<float> values(static_cast<std::size_t>(kSettings.nMels));
        applyToSpectrogram(equalised, values, 1, kSettings.nMels, 1);
        for (std::size_t m = 0; m < values.size(); ++m) QVERIFY(std::abs(values[m] - gains[m]) < 1e-5);
        QVERIFY(overlayOf({}, kSettings).equaliserDb.empty());
    }
};

MELSCOPE_TEST(OverlayTest);
#include "overlay_test.moc"
