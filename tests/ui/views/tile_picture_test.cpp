// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tile_picture.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/views/frequency_axis.h"

using namespace melscope;

namespace {

constexpr QRgb kUnknown = 0xFF123456;

/// A tile of one level everywhere.
SpectrogramTile flat(const TileId& id, const TileGrid& grid, float decibel) {
    const auto columns = static_cast<int>(
        std::min<std::int64_t>(kTileColumns, grid.columns(id.level) - id.index * kTileColumns));
    return {id, 4, columns, std::vector<float>(static_cast<std::size_t>(4 * columns), decibel)};
}

PictureRequest request(const TimeRange& range) {
    return {.pixels = {200, 40},
            .range = range,
            .levels = {-80, 0},
            .map = ColourMap::Grey,
            .background = kUnknown};
}

}  // namespace

class TilePictureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aToneLiesAtTheRowOfItsFrequency() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(1000, 2, 44100));
        const FeatureSettings settings;
        TileMaker maker(folder / "tone.wav", settings);
        TileStore tiles;
        tiles.reset(maker.grid());
        tiles.add(maker.make({0, 0}));
        PictureRequest wanted = request({0.2, 1.8});
        wanted.pixels = {100, 512};
        wanted.levels = {-20, fullScaleDecibel(settings)};
        const QImage image = paintTiles(tiles, wanted);
        int brightest = 0;
        for (int y = 0; y < 512; ++y)
            if (qGray(image.pixel(50, y)) > qGray(image.pixel(50, brightest))) brightest = y;
        // Half a band, 512 / 64 pixels, is as near as a band tells.
        QVERIFY(std::abs(brightest - FrequencyAxis{settings, 512}.toPixel(1000)) <= 5);
    }

    void coarseTilesStandInUntilSharpOnesCome() {
        const TileGrid grid{.sampleRate = 44100, .hopLength = 441, .nFrames = 10'000};  // 100 s
        TileStore tiles;
        tiles.reset(grid);
        QCOMPARE(paintTiles(tiles, request({10, 12})).pixel(100, 20), kUnknown);
        for (const TileId& id : tiles.missing({10, 12}, 200)) {
            if (id.level == 0) continue;
            tiles.add(flat(id, grid, -40));
        }
        const QImage coarse = paintTiles(tiles, request({10, 12}));
        for (int x = 0; x < 200; ++x)
            QCOMPARE(qGray(coarse.pixel(x, 20)), qGray(colourTable(ColourMap::Grey)[128]));
        for (const TileId& id : tiles.missing({10, 12}, 200)) tiles.add(flat(id, grid, 0));
        QVERIFY(tiles.missing({10, 12}, 200).empty());
        QCOMPARE(paintTiles(tiles, request({10, 12})).pixel(100, 20), 0xFFFFFFFFu);
    }

    void theOverviewIsNeverDropped() {
        const TileGrid grid{.sampleRate = 44100, .hopLength = 441, .nFrames = 100'000};
        TileStore tiles;
        tiles.reset(grid);
        for (const TileId& id : tiles.missing({0, 1000}, 200)) tiles.add(flat(id, grid, -40));
        for (std::int64_t i = 0; i < 300; ++i) tiles.add(flat({0, i}, grid, -10));
        QVERIFY(tiles.find({0, 299}) != nullptr);
        QVERIFY(tiles.find({0, 0}) == nullptr);
        for (const double seconds : {1.0, 400.0, 999.0}) QVERIFY(tiles.best(3, seconds) != nullptr);
    }

    void tilesOfAnotherRecordingAreIgnored() {
        TileStore tiles;
        tiles.reset({.sampleRate = 44100, .hopLength = 441, .nFrames = 100});
        tiles.add({{0, 0}, 4, 200, std::vector<float>(800)});
        QVERIFY(tiles.empty());
    }
};

MELSCOPE_TEST(TilePictureTest);
#include "tile_picture_test.moc"
