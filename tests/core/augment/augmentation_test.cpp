// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/augmentation.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kMels = 64, kFrames = 345;
const AugmentSettings kAll{.timeShift = 0.4,
                           .gainDb = 6,
                           .equaliserDb = 3,
                           .pitchBands = 2,
                           .speed = 0.15,
                           .nFreqMasks = 2,
                           .freqMaskShare = 0.1,
                           .nTimeMasks = 3,
                           .timeMaskShare = 0.2,
                           .mixup = 0};

/// Mean and range of a quantity over many draws.
struct Spread {
    double low = HUGE_VAL, high = -HUGE_VAL, mean = 0;
};

template <class Of>
Spread spread(Of of) {
    constexpr int kDraws = 20000;
    Spread spread;
    for (int clip = 0; clip < kDraws; ++clip) {
        const double value =
            of(drawAugmentation(kAll, kMels, kFrames, 1, 0, static_cast<std::uint64_t>(clip)));
        spread.low = std::min(spread.low, value);
        spread.high = std::max(spread.high, value);
        spread.mean += value / kDraws;
    }
    return spread;
}

/// Uniform between the two: within them, close to them, and the mean within 5 standard errors of the middle.
bool isUniform(const Spread& spread, double low, double high) {
    const double width = high - low;
    return spread.low >= low && spread.low < low + width * 1e-3 && spread.high <= high &&
           spread.high > high - width * 1e-3 &&
           std::abs(spread.mean - (low + high) / 2) < 5 * width / std::sqrt(12.0 * 20000);
}

}  // namespace

class AugmentationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void drawnValuesAreUniform() {
        QVERIFY(isUniform(spread([](const Augmentation& a) { return a.speed; }), 0.85, 1.15));
        QVERIFY(isUniform(spread([](const Augmentation& a) { return a.place; }), 0, 1));
        QVERIFY(isUniform(spread([](const Augmentation& a) { return a.shift; }), -0.4, 0.4));
        QVERIFY(isUniform(spread([](const Augmentation& a) { return a.gainDb; }), -6, 6));
        for (std::size_t k = 0; k < kEqualiserKnots; ++k)
            QVERIFY(isUniform(spread([k](const Augmentation& a) { return a.equaliserDb[k]; }), -3, 3));
        QVERIFY(isUniform(spread([](const Augmentation& a) { return a.pitchBands; }), -2, 2));
        QVERIFY(isUniform(
            spread([](const Augmentation& a) { return a.freqMasks[1].end - a.freqMasks[1].begin; }), 0, 6));
        QVERIFY(isUniform(
            spread([](const Augmentation& a) { return a.timeMasks[2].end - a.timeMasks[2].begin; }), 0, 69));
        const Spread middle =
            spread([](const Augmentation& a) { return (a.timeMasks[0].begin + a.timeMasks[0].end) / 2.0; });
        QVERIFY(std::abs(middle.mean - kFrames / 2.0) < 4);
    }

    void masksLieInsideThePicture() {
        for (std::uint64_t clip = 0; clip < 5000; ++clip) {
            const AugmentSettings wide{
                .nFreqMasks = 2, .freqMaskShare = 1, .nTimeMasks = 2, .timeMaskShare = 1};
            const auto drawn = drawAugmentation(wide, 8, 3, 5, 0, clip);
            QCOMPARE(drawn.freqMasks.size(), std::size_t{2});
            QCOMPARE(drawn.timeMasks.size(), std::size_t{2});
            for (const Mask& mask : drawn.freqMasks)
                QVERIFY(0 <= mask.begin && mask.begin <= mask.end && mask.end <= 8);
            for (const Mask& mask : drawn.timeMasks)
                QVERIFY(0 <= mask.begin && mask.begin <= mask.end && mask.end <= 3);
        }
    }

    void whatIsOffChangesNothing() {
        Augmentation drawn = drawAugmentation({}, kMels, kFrames, 1, 2, 3);
        drawn.place = Augmentation{}.place;
        QVERIFY(drawn == Augmentation{});
    }

    void drawsAreAPureFunctionOfSeedEpochAndClip() {
        const auto drawn = drawAugmentation(kAll, kMels, kFrames, 1, 2, 3);
        QVERIFY(drawn == drawAugmentation(kAll, kMels, kFrames, 1, 2, 3));
        QVERIFY(drawn != drawAugmentation(kAll, kMels, kFrames, 2, 2, 3));
        QVERIFY(drawn != drawAugmentation(kAll, kMels, kFrames, 1, 3, 3));
        QVERIFY(drawn != drawAugmentation(kAll, kMels, kFrames, 1, 2, 4));
    }

    void theSameCountOfNumbersIsDrawn() {
        Random first({.seed = 1}), second({.seed = 1});
        for (int i = 0; i < 50; ++i) drawAugmentation(kAll, kMels, kFrames, first);
        const AugmentSettings other{.nFreqMasks = 2, .nTimeMasks = 3};
        for (int i = 0; i < 50; ++i) drawAugmentation(other, 10, 20, second);
        QCOMPARE(first(), second());
    }

    void fieldsCoverTheSettings() {
        QCOMPARE(augmentFields().size(), std::size_t{10});
        for (const auto& field : augmentFields()) {
            AugmentSettings changed;
            field.set(changed, field.maximum);
            QCOMPARE(field.get(changed), field.maximum);
            QVERIFY(changed != AugmentSettings{});
        }
        kAll.validate();
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, AugmentSettings{.speed = 0.6}.validate());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, AugmentSettings{.nTimeMasks = -1}.validate());
        QVERIFY_THROWS_EXCEPTION(
            std::invalid_argument,
            AugmentSettings{.gainDb = std::numeric_limits<double>::quiet_NaN()}.validate());
    }
};

MELSCOPE_TEST(AugmentationTest);
#include "augmentation_test.moc"
