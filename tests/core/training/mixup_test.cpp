// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/mixup.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

class MixupTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMixIsAFunctionOfItsCoordinates() {
        QVERIFY(drawMix(1.0, 1, 2, 3, 16) == drawMix(1.0, 1, 2, 3, 16));
        QVERIFY(drawMix(1.0, 1, 2, 3, 16) != drawMix(1.0, 1, 2, 4, 16));
        QVERIFY(drawMix(1.0, 1, 2, 3, 16) != drawMix(1.0, 1, 3, 3, 16));
        QVERIFY(drawMix(1.0, 1, 2, 3, 16) != drawMix(1.0, 2, 2, 3, 16));
    }

    void partnersAreAPermutation() {
        auto partner = drawMix(1.0, 5, 1, 1, 33).value().partner;
        std::ranges::sort(partner);
        for (std::int64_t i = 0; i < 33; ++i) QCOMPARE(partner[static_cast<std::size_t>(i)], i);
    }

    void theShareOfBatchesIsKept() {
        int mixed = 0;
        for (int batch = 0; batch < 2000; ++batch) {
            const auto mix = drawMix(0.25, 9, 1, batch, 4);
            mixed += mix.has_value();
            if (mix) QVERIFY(mix->share >= 0 && mix->share <= 1);
        }
        QVERIFY(std::abs(mixed - 500) < 100);  // deviation 19.4
        QVERIFY(!drawMix(0.0, 9, 1, 0, 4));
    }
};

MELSCOPE_TEST(MixupTest);
#include "mixup_test.moc"
