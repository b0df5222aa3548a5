// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_filterbank.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/core/features/mel_reference.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class MelFilterbankTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knownFrequencies() {
        QVERIFY(std::abs(hzToMel(1000, MelScale::Htk) - 999.98554) < 1e-4);
        QVERIFY(std::abs(hzToMel(1000, MelScale::Slaney) - 15.0) < 1e-12);
        QVERIFY(std::abs(hzToMel(6400, MelScale::Slaney) - 42.0) < 1e-12);
        for (const MelScale scale : {MelScale::Htk, MelScale::Slaney})
            for (const double hz : {0.0, 50.0, 999.0, 1001.0, 8000.0, 22050.0})
                QVERIFY(std::abs(melToHz(hzToMel(hz, scale), scale) - hz) < 1e-8);
    }

    // 1e-6 leaves room for the rounding of both to single precision, 6e-8, and no more.
    void everyWeightAgreesWithTorchaudio() {
        for (const auto& [name, reference] : test::melReference().filters) {
            const std::vector<float> filters = melFilterbank(reference.settings);
            QCOMPARE(filters.size(), reference.filters.size());
            for (std::size_t i = 0; i < filters.size(); ++i)
                QVERIFY2(std::abs(filters[i] - reference.filters[i]) <= 1e-6f, name.c_str());
        }
    }

    void filtersPeakAtTheirCentres() {
        const FeatureSettings settings;
        const auto filters = melFilterbank(settings);
        const auto centres = melCentres(settings);
        const double hzPerBin = 44100.0 / settings.nFft;
        QCOMPARE(centres.size(), std::size_t{64});
        QVERIFY(std::is_sorted(centres.begin(), centres.end()));
        for (std::size_t m = 8; m < centres.size(); ++m) {
            const auto row = filters.begin() + static_cast<std::ptrdiff_t>(m * 513);
            const auto peak = std::max_element(row, row + 513) - row;
            QVERIFY(std::abs(static_cast<double>(peak) * hzPerBin - centres[m]) <= hzPerBin);
        }
    }

    void badSettingsAreRefused() {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, melFilterbank({.nMels = 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, melCentres({.fMin = 30000}));
    }
};

MELSCOPE_TEST(MelFilterbankTest);
#include "mel_filterbank_test.moc"
