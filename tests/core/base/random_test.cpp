// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "tests/support/test_registry.h"

using namespace melscope;

class RandomTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithRandom123() {  // kat_vectors of the Random123 library, philox4x32 10
        using Block = std::array<std::uint32_t, 4>;
        QVERIFY((philox4x32({0, 0, 0, 0}, {0, 0}) == Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QVERIFY((philox4x32({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}) ==
                 Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QVERIFY((philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
                 Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void everyCoordinateChangesTheStream() {
        const RandomKey key{.seed = 7, .epoch = 3, .item = 11, .purpose = Purpose::Order};
        const auto first = [](RandomKey k) { return Random(k)(); };
        QCOMPARE(first(key), first(key));
        for (const RandomKey& other :
             {RandomKey{8, 3, 11, Purpose::Order}, RandomKey{7, 4, 11, Purpose::Order},
              RandomKey{7, 3, 12, Purpose::Order}, RandomKey{7, 3, 11, Purpose::Split},
              RandomKey{7ull << 32, 3, 11, Purpose::Order}, RandomKey{7, 3, 11ull << 32, Purpose::Order}})
            QVERIFY(first(other) != first(key));
    }

    void integersAreInRangeAndReachBothEnds() {
        Random random({.seed = 1});
        std::vector<int> seen(5);
        for (int i = 0; i < 1000; ++i) ++seen.at(static_cast<std::size_t>(random.integer(-2, 3) + 2));
        QVERIFY(std::ranges::all_of(seen, [](int n) { return n > 120; }));  // 200 expected, deviation 12.6
    }

    void momentsAreRight() {
        constexpr int kDraws = 40000;
        Random random({.seed = 2});
        double normalSum = 0, normalSquares = 0, betaSum = 0, unitSum = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double n = random.normal();
            normalSum += n;
            normalSquares += n * n;
            betaSum += random.beta(0.4, 0.4);
            unitSum += random.unit();
        }
        // Five standard errors of each mean.
        QVERIFY(std::abs(normalSum / kDraws) < 5 * 1.0 / std::sqrt(kDraws));
        QVERIFY(std::abs(normalSquares / kDraws - 1) < 5 * std::sqrt(2.0 / kDraws));
        QVERIFY(std::abs(betaSum / kDraws - 0.5) < 5 * 0.373 / std::sqrt(kDraws));
        QVERIFY(std::abs(unitSum / kDraws - 0.5) < 5 * 0.289 / std::sqrt(kDraws));
    }

    void shuffleIsAPermutation() {
        std::vector<int> items(100);
        std::iota(items.begin(), items.end(), 0);
        auto shuffled = items;
        Random({.seed = 3}).shuffle(shuffled);
        QVERIFY(shuffled != items);
        std::ranges::sort(shuffled);
        QCOMPARE(shuffled, items);
    }
};

MELSCOPE_TEST(RandomTest);
#include "random_test.moc"
