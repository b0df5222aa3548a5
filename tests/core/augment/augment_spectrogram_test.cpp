// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/augment/augmentation.h"
#include "core/features/spectrogram.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

Spectrogram randomPicture(int channels, int nMels, int nFrames) {
    Random random({.seed = 9});
    Spectrogram picture{.values = {}, .channels = channels, .nMels = nMels, .nFrames = nFrames};
    for (int i = 0; i < channels * nMels * nFrames; ++i)
        picture.values.push_back(static_cast<float>(random.uniform(-80, 20)));
    return picture;
}

Spectrogram applied(const Augmentation& augmentation, Spectrogram picture) {
    applyToSpectrogram(augmentation, picture.values, picture.channels, picture.nMels, picture.nFrames);
    return picture;
}

/// Calls check(before, after, channel, mel, frame) for every cell.
template <class Check>
void forEachCell(const Spectrogram& picture, Check check) {
    for (int c = 0; c < picture.channels; ++c)
        for (int m = 0; m < picture.nMels; ++m)
            for (int t = 0; t < picture.nFrames; ++t) check(c, m, t);
}

bool holds(const std::vector<Mask>& masks, int at) {
    return std::ranges::any_of(masks, [at](const Mask& mask) { return mask.begin <= at && at < mask.end; });
}

}  // namespace

class AugmentSpectrogramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void maskedCellsAreTheMeanAndOthersUntouched() {
        const AugmentSettings settings{
            .nFreqMasks = 2, .freqMaskShare = 0.3, .nTimeMasks = 2, .timeMaskShare = 0.3};
        for (std::uint64_t clip = 0; clip < 50; ++clip) {
            const Spectrogram before = randomPicture(2, 20, 33);
            const auto drawn = drawAugmentation(settings, 20, 33, 1, 0, clip);
            const Spectrogram after = applied(drawn, before);
            const double mean =
                std::accumulate(before.values.begin(), before.values.end(), 0.0) / (2 * 20 * 33);
            forEachCell(before, [&](int c, int m, int t) {
                if (holds(drawn.freqMasks, m) || holds(drawn.timeMasks, t))
                    QCOMPARE(after.at(c, m, t), static_cast<float>(mean));
                else
                    QCOMPARE(after.at(c, m, t), before.at(c, m, t));
            });
        }
    }

    void equaliserIsALineThroughItsKnots() {
        const Spectrogram before = randomPicture(2, 64, 5);
        const Augmentation curve{.equaliserDb = {6, -3, 0, 4}};
        const Spectrogram after = applied(curve, before);
        forEachCell(before, [&](int c, int m, int t) {
            const double at = m / 21.0;
            const double expected = at <= 1 ? 6 - 9 * at : at <= 2 ? -3 + 3 * (at - 1) : 4 * (at - 2);
            QVERIFY(std::abs(after.at(c, m, t) - before.at(c, m, t) - expected) < 1e-4);
        });
    }

    void pitchMovesRowsAndContinuesTheEdge() {
        for (const int bands : {-30, -10, -9, -3, -1, 0, 1, 2, 9, 10, 30}) {
            const Spectrogram before = randomPicture(2, 10, 6);
            const Spectrogram after = applied({.pitchBands = bands}, before);
            forEachCell(before, [&](int c, int m, int t) {
                QCOMPARE(after.at(c, m, t), before.at(c, std::clamp(m - bands, 0, 9), t));
            });
        }
    }

    void theMeanIsThatAfterEqualiserAndPitch() {
        const Spectrogram before = randomPicture(1, 8, 16);
        const Augmentation changes{.equaliserDb = {10, 10, 10, 10}, .pitchBands = 2};
        Augmentation masked = changes;
        masked.timeMasks = {{3, 4}};
        const Spectrogram changed = applied(changes, before);
        const double mean = std::accumulate(changed.values.begin(), changed.values.end(), 0.0) / (8 * 16);
        QCOMPARE(applied(masked, before).at(0, 5, 3), static_cast<float>(mean));
    }

    void emptyMasksChangeNothing() {
        const Spectrogram before = randomPicture(1, 8, 16);
        QVERIFY(applied({.freqMasks = {{3, 3}}, .timeMasks = {{0, 0}, {16, 16}}}, before) == before);
    }
};

MELSCOPE_TEST(AugmentSpectrogramTest);
#include "augment_spectrogram_test.moc"
