// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/spectrogram_tiles.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/audio/resample.h"
#include "core/base/random.h"
#include "core/features/mel_filterbank.h"
#include "core/features/mel_spectrogram.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

FeatureSettings settingsAt(int sampleRate) {
    return {.sampleRate = sampleRate,
            .channels = 1,
            .clipSeconds = 4,
            .nFft = 512,
            .hopLength = 160,
            .nMels = 32,
            .topDb = 200};
}

Waveform noise(double seconds, int sampleRate, int channels = 1) {
    Waveform sound{.samples = {}, .channels = channels, .sampleRate = sampleRate};
    Random random(RandomKey{.seed = 1});
    sound.samples.resize(static_cast<std::size_t>(seconds * sampleRate) * static_cast<std::size_t>(channels));
    for (float& sample : sound.samples) sample = static_cast<float>(random.uniform(-0.5, 0.5));
    return sound;
}

/// All columns of a level, put together from its tiles: [nMels][columns].
std::vector<std::vector<float>> wholeLevel(TileMaker& maker, int level) {
    std::vector<std::vector<float>> rows;
    for (std::int64_t i = 0; i * kTileColumns < maker.grid().columns(level); ++i) {
        const SpectrogramTile tile = maker.make({level, i});
        rows.resize(static_cast<std::size_t>(tile.nMels));
        for (int m = 0; m < tile.nMels; ++m)
            for (int k = 0; k < tile.columns; ++k) rows[static_cast<std::size_t>(m)].push_back(tile.at(m, k));
    }
    return rows;
}

/// The loudest of the frames that a column looks at and of all channels.
float loudestOf(const Spectrogram& mel, int band, std::int64_t begin, std::int64_t end) {
    float loudest = -1000;
    for (int c = 0; c < mel.channels; ++c)
        for (std::int64_t t = begin; t < std::min<std::int64_t>(end, mel.nFrames); ++t)
            loudest = std::max(loudest, mel.at(c, band, static_cast<int>(t)));
    return loudest;
}

struct Files {
    test::TemporaryFolder folder;
    std::filesystem::path write(const Waveform& sound) {
        test::writeWav(folder / "sound.wav", sound);
        return folder / "sound.wav";
    }
};

}  // namespace

class SpectrogramTilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Two tiles and a bit, frame by frame, the reflected ends included. Single precision: a frame's partner
    /// in the shared transform differs.
    void levelZeroIsTheMelSpectrogram() {
        Files files;
        const auto path = files.write(noise(6.0, 16000));
        const Spectrogram mel = MelSpectrogram(settingsAt(16000))(readAudio(path));
        TileMaker maker(path, settingsAt(16000));
        const auto rows = wholeLevel(maker, 0);
        QCOMPARE(rows.front().size(), static_cast<std::size_t>(mel.nFrames));
        double worst = 0;
        for (int m = 0; m < mel.nMels; ++m)
            for (int t = 0; t < mel.nFrames; ++t)
                worst = std::max(
                    worst, std::abs(double{rows[static_cast<std::size_t>(m)][static_cast<std::size_t>(t)]} -
                                    mel.at(0, m, t)));
        QVERIFY2(worst < 1e-3, qPrintable(QString::number(worst)));
    }

    /// soxr's filter ends beyond the margin, so a tile's samples are those of the whole recording.
    void aResampledRecordingHasNoSeams() {
        Files files;
        const auto path = files.write(noise(6.0, 22050));
        const Spectrogram mel = MelSpectrogram(settingsAt(16000))(resampled(readAudio(path), 16000));
        TileMaker maker(path, settingsAt(16000));
        const auto rows = wholeLevel(maker, 0);
        double worst = 0;
        for (int m = 0; m < mel.nMels; ++m)
            for (int t = 2; t < mel.nFrames - 3; ++t)
                worst = std::max(
                    worst, std::abs(double{rows[static_cast<std::size_t>(m)][static_cast<std::size_t>(t)]} -
                                    mel.at(0, m, t)));
        QVERIFY2(worst < 0.02, qPrintable(QString::number(worst)));
    }

    void fartherLevelsShowTheLoudestOfTheFramesTheyLookAt_data() {
        QTest::addColumn<int>("level");
        for (const int level : {1, 2, 3, 5}) QTest::addRow("level %d", level) << level;
    }
    void fartherLevelsShowTheLoudestOfTheFramesTheyLookAt() {
        QFETCH(const int, level);
        Files files;
        const auto path = files.write(noise(6.0, 16000, 2));
        const Spectrogram mel = MelSpectrogram(settingsAt(16000))(readAudio(path));
        TileMaker maker(path, settingsAt(16000));
        const auto rows = wholeLevel(maker, level);
        double worst = 0;
        for (std::int64_t k = 0; k < maker.grid().columns(level); ++k) {
            std::int64_t begin = k << level;
            std::int64_t end = std::min<std::int64_t>((k + 1) << level, mel.nFrames);
            if (level > 2) begin += std::max<std::int64_t>(end - begin - 4, 0) / 2;
            if (level > 2) end = std::min(end, begin + 4);
            for (int m = 0; m < mel.nMels; ++m)
                worst = std::max(
                    worst, std::abs(double{rows[static_cast<std::size_t>(m)][static_cast<std::size_t>(k)]} -
                                    loudestOf(mel, m, begin, end)));
        }
        QVERIFY2(worst < 1e-3, qPrintable(QString::number(worst)));
    }

    void aFullScaleToneLiesInItsBandAtZeroDecibel() {
        Files files;
        Waveform tone = test::sine(1000, 2, 16000);
        for (float& sample : tone.samples) sample *= 1.999f;
        const FeatureSettings settings = settingsAt(16000);
        TileMaker maker(files.write(tone), settings);
        const SpectrogramTile tile = maker.make({0, 0});
        const auto centres = melCentres(settings);
        int loudest = 0;
        for (int m = 0; m < tile.nMels; ++m)
            if (tile.at(m, 50) > tile.at(loudest, 50)) loudest = m;
        const auto nearest = std::min_element(centres.begin(), centres.end(), [](double a, double b) {
            return std::abs(a - 1000) < std::abs(b - 1000);
        });
        QCOMPARE(loudest, static_cast<int>(nearest - centres.begin()));
        // Up to three bins hold a sine's power in a Hann window (+1.8 dB), the filter takes part of it.
        QVERIFY(std::abs(tile.at(loudest, 50) - fullScaleDecibel(settings)) < 3);
    }

    void theGridGoesThereAndBack() {
        const TileGrid grid = tileGrid(settingsAt(16000), 100);
        QCOMPARE(grid.nFrames, std::int64_t{10'001});
        QCOMPARE(grid.columnAt(3, grid.columnBegin(3, 17)), 17.0);
        QCOMPARE(grid.columnBegin(0, 0), -0.005);
        QCOMPARE(grid.levelFor(100, 20'000), 0);
        QCOMPARE(grid.levelFor(100, 1000), 4);
        QCOMPARE(grid.tilesOf(0, {0, 100}).size(), std::size_t{40});
        QCOMPARE(grid.tilesOf(0, {5, 5.1}), (std::vector<TileId>{{0, 1}}));
        QVERIFY(grid.tilesOf(0, {200, 300}).empty());
    }

    void aPictureBecomesTilesOfItsLoudestChannel() {
        const Spectrogram picture{
            .values = {1, 2, 3, 4, 8, 1, 1, 9}, .channels = 2, .nMels = 2, .nFrames = 2};
        const auto tiles = tilesFrom(picture);
        QCOMPARE(tiles.size(), std::size_t{1});
        QCOMPARE(tiles.front().values, (std::vector<float>{8, 2, 3, 9}));
    }

    void aTileOutsideIsRefused() {
        Files files;
        TileMaker maker(files.write(noise(1, 16000)), settingsAt(16000));
        QVERIFY_EXCEPTION_THROWN(maker.make({0, 1}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(maker.make({-1, 0}), std::invalid_argument);
    }
};

MELSCOPE_TEST(SpectrogramTilesTest);
#include "spectrogram_tiles_test.moc"
