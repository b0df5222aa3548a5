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
        for (const AxisTick& tick : FrequencyAxis{FeatureSettings{}, 458}.ticks(60)) labels << tick.label;
        for (const char* const known : {"16 k", "4 k", "1 k", "256"})
            QVERIFY(labels.contains(QLatin1String(known)));
        QCOMPARE(frequencyText(440), QStringLiteral("440 Hz"));
        QCOMPARE(frequencyText(2140), QStringLiteral("2.14 kHz"));
    }
};

MELSCOPE_TEST(FrequencyAxisTest);
#include "frequency_axis_test.moc"
