// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/frequency_axis.h"

#include <QtTest>
#include <cmath>

#include "core/features/mel_filterbank.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class FrequencyAxisTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bandCentresLieInTheMiddleOfTheirRows() {
        for (const MelScale scale : {MelScale::Htk, MelScale::Slaney}) {
            const FeatureSettings settings{.nMels = 40, .fMin = 50, .fMax = 12000, .melScale = scale};
            const FrequencyAxis axis{settings, 400};
            const auto centres = melCentres(settings);
            for (int m = 0; m < 40; ++m) {
                QVERIFY(std::abs(axis.toPixel(centres[static_cast<std::size_t>(m)]) - (395 - 10 * m)) < 1e-6);
                QCOMPARE(axis.bandAt(395 - 10 * m), m);
            }
        }
    }

    void pixelsGoToHertzAndBack() {
        const FrequencyAxis axis{FeatureSettings{}, 458};
        for (double pixel = 1; pixel < 458; pixel += 13.7)
            QVERIFY(std::abs(axis.toPixel(axis.toHz(pixel)) - pixel) < 1e-6);
    }

    void ticksAreTheFrequenciesPeopleKnow() {
        QStringList labels;
        for (const AxisTick& tick : FrequencyAxis{FeatureSettings{}, 458}.ticks(40)) labels << tick.label;
        QCOMPARE(labels.join(QStringLiteral(", ")), QStringLiteral("16 k, 8 k, 4 k, 2 k, 1 k, 500, 0"));
        QCOMPARE(frequencyText(440), QStringLiteral("440 Hz"));
        QCOMPARE(frequencyText(2140), QStringLiteral("2.14 kHz"));
    }

    void ticksLieEvenlyAtAnyHeight() {
        const FeatureSettings settings{.nMels = 64};
        for (int height = 100; height < 1200; height += 50) {
            const auto ticks = FrequencyAxis{settings, double(height)}.ticks(36);
            double least = height, most = 0;
            for (std::size_t i = 1; i < ticks.size(); ++i) {
                least = std::min(least, ticks[i].pixel - ticks[i - 1].pixel);
                most = std::max(most, ticks[i].pixel - ticks[i - 1].pixel);
            }
            QVERIFY(ticks.size() >= 2 && least >= 36);
            QVERIFY2(most < 2.6 * least, qPrintable(QString::number(height)));
        }
    }
};

MELSCOPE_TEST(FrequencyAxisTest);
#include "frequency_axis_test.moc"
