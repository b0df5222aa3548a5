// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/live_spectrogram.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/features/spectrogram_tiles.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class LiveSpectrogramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// In pieces of any size the columns are those of the sound as a whole, to what a Fourier transform of
    /// other alignment rounds.
    void columnsJoinToThePictureOfTheWhole() {
        const Waveform sound = rising(3);
        const FeatureSettings settings = liveSettings({}, 22050);
        LiveWindow window(22050, 1, 10);
        LiveSpectrogram live(settings, window);
        std::vector<float> values;
        std::size_t pushed = 0;
        for (const std::size_t piece : {100, 5000, 1, 20000, 333, 30000, 9000, 1716}) {
            window.push(std::span(sound.samples).subspan(pushed, piece));
            pushed += piece;
            const SpectrogramColumns columns = live.next();
            QCOMPARE(columns.first * settings.nMels,
                     static_cast<std::int64_t>(columns.count() > 0 ? values.size() : 0));
            values.insert(values.end(), columns.decibel.begin(), columns.decibel.end());
        }
        QCOMPARE(pushed, sound.samples.size());
        const Spectrogram whole = MelSpectrogram(settings)(sound);
        const int complete = static_cast<int>(values.size()) / settings.nMels;
        QVERIFY(complete >= whole.nFrames - 2);
        for (int frame = 0; frame < complete; ++frame)
            for (int band = 0; band < settings.nMels; ++band) {
                const double expected = whole.at(0, band, frame) - fullScaleDecibel(settings);
                const double is = values[static_cast<std::size_t>(frame * settings.nMels + band)];
                // 60 dB below the tone single precision begins to round.
                QVERIFY(std::abs(is - expected) < 0.01 || expected < -70);
            }
    }

    /// test::sine() is 6 dB below full scale; both channels together are that, too.
    void aToneStandsInItsBandAtItsLevel() {
        const FeatureSettings settings = liveSettings({.nMels = 32, .fMax = 8000}, 48000);
        const Waveform tone = test::sine(1000, 1, 48000);
        LiveWindow window(48000, 2, 10);
        for (const float sample : tone.samples) window.push(std::vector<float>{sample, sample});
        const SpectrogramColumns columns = LiveSpectrogram(settings, window).next();
        QVERIFY(columns.count() >= 18);
        const auto column = columns.decibel.begin() + 9 * settings.nMels;
        const auto loudest = std::max_element(column, column + settings.nMels);
        const auto mel = [](double hz) { return 2595 * std::log10(1 + hz / 700); };
        QCOMPARE(static_cast<int>(loudest - column),
                 static_cast<int>(std::lround(mel(1000) / mel(8000) * (settings.nMels + 1))) - 1);
        QVERIFY(std::abs(*loudest + 6) < 3);  // a filter's weight beside its peak
    }

    void ofALongAbsenceOnlyTheEndIsDrawn() {
        LiveWindow window(8000, 1, 20);
        LiveSpectrogram live(liveSettings({}, 8000), window);
        window.push(std::vector<float>(15 * 8000, 0.1f));
        const SpectrogramColumns columns = live.next();
        QCOMPARE(columns.count(), std::int64_t{100});
        QVERIFY(columns.first >= 198);
        QCOMPARE(live.next().count(), std::int64_t{0});
    }

    /// Whatever rates a device and a model have, the settings hold together.
    void settingsFitEveryRate() {
        for (const int rate : {1000, 8000, 11025, 44100, 48000, 96000, 192000})
            for (const FeatureSettings& like :
                 {FeatureSettings(), FeatureSettings{.sampleRate = 192000, .fMin = 40000},
                  FeatureSettings{.sampleRate = 1000, .nMels = 8}})
                liveSettings(like, rate).validate();
    }

  private:
    static Waveform rising(double seconds) {
        Waveform sound{.samples = {}, .channels = 1, .sampleRate = 22050};
        double phase = 0;
        for (int i = 0; i < static_cast<int>(seconds * 22050); ++i) {
            phase += (200 + 0.1 * i) / 22050 * 2 * M_PI;
            sound.samples.push_back(static_cast<float>(0.3 * std::sin(phase)));
        }
        return sound;
    }
};

MELSCOPE_TEST(LiveSpectrogramTest);
#include "live_spectrogram_test.moc"
