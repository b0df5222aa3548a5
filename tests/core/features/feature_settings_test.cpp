// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/feature_settings.h"

#include <QtTest>
#include <limits>
#include <set>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

QString refusal(const FeatureSettings& settings) {
    try {
        settings.validate();
    } catch (const std::invalid_argument& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

}  // namespace

class FeatureSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void defaultsAreTheTutorialRecipe() {
        const FeatureSettings s;
        s.validate();
        QCOMPARE(s.sampleRate, 44100);
        QCOMPARE(s.nSamples(), std::int64_t{176400});
        QCOMPARE(s.nFft, 1024);
        QCOMPARE(s.windowLength(), 1024);
        QCOMPARE(s.hopLength, 512);
        QCOMPARE(s.nMels, 64);
        QCOMPARE(s.nFrames(), 345);
        QCOMPARE(s.highestFrequency(), 22050.0);
        QCOMPARE(s.topDb, 80.0);
    }

    void everySettingHasAField() {
        std::set<std::string_view> keys;
        FeatureSettings defaults;
        for (const auto& field : featureFields()) {
            keys.insert(field.key);
            FeatureSettings changed;
            const double value = field.choices.empty() && field.key != "channels" ? field.minimum + 2 : 1;
            field.set(changed, value);
            QCOMPARE(field.get(changed), value);
            QVERIFY2(changed != defaults, field.key.data());
            QVERIFY(!field.help.empty());
        }
        const std::set<std::string_view> expected{"sample_rate", "channels",   "clip_seconds", "n_fft",
                                                  "win_length",  "hop_length", "n_mels",       "f_min",
                                                  "f_max",       "top_db",     "mel_scale",    "mel_norm"};
        QVERIFY(keys == expected);
    }

    void namesAreReadForScaleAndNorm() {
        FeatureSettings s;
        setSettingText(*findSetting(featureFields(), "mel_scale"), s, "slaney");
        setSettingText(*findSetting(featureFields(), "mel_norm"), s, "slaney");
        QVERIFY(s.melScale == MelScale::Slaney && s.melNorm == MelNorm::Slaney);
        QCOMPARE(settingText(*findSetting(featureFields(), "mel_scale"), s), std::string("slaney"));
    }

    void refusalsNameTheFieldAndTheValue() {
        QCOMPARE(refusal({.sampleRate = 10}),
                 QStringLiteral("sample_rate must be a whole number from 1000 to 192000, not 10"));
        QCOMPARE(refusal({.clipSeconds = std::numeric_limits<double>::quiet_NaN()}),
                 QStringLiteral("clip_seconds must be a number from 0.05 to 60, not nan"));
        QCOMPARE(refusal({.nFft = 1023}), QStringLiteral("n_fft must be even, not 1023"));
        QCOMPARE(refusal({.nFft = 512, .winLength = 513}),
                 QStringLiteral("win_length must be at most n_fft, 512, not 513"));
        QCOMPARE(refusal({.nFft = 256}), QStringLiteral("hop_length must be at most n_fft, 256, not 512"));
        QCOMPARE(refusal({.sampleRate = 8000, .fMax = 4001}),
                 QStringLiteral("f_max must be at most half the sample rate, 4000, not 4001"));
        QCOMPARE(refusal({.sampleRate = 8000, .fMin = 4000}),
                 QStringLiteral("f_min must be below the highest frequency, 4000, not 4000"));
        QCOMPARE(refusal({.hopLength = 1}),
                 QStringLiteral(
                     "hop_length must be long enough that a picture has at most 16777216 values, not 1"));
    }
};

MELSCOPE_TEST(FeatureSettingsTest);
#include "feature_settings_test.moc"
