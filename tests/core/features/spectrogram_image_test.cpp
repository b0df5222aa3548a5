// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/spectrogram_image.h"

#include <png.h>

#include <QtTest>

#include "core/base/error.h"
#include "core/features/magma.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

struct Picture {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint32_t> pixels;  ///< 0xRRGGBB, top row first
};

Picture readPng(const std::filesystem::path& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
    image.format = PNG_FORMAT_RGB;
    std::vector<png_byte> rgb(PNG_IMAGE_SIZE(image));
    png_image_finish_read(&image, nullptr, rgb.data(), 0, nullptr);
    Picture picture{image.width, image.height, {}};
    for (std::size_t i = 0; i < rgb.size(); i += 3)
        picture.pixels.push_back(static_cast<std::uint32_t>(rgb[i] << 16 | rgb[i + 1] << 8 | rgb[i + 2]));
    return picture;
}

}  // namespace

class SpectrogramImageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theLowestBandIsAtTheBottom() {
        const test::TemporaryFolder folder;
        const Spectrogram spectrogram{
            .values = {-80, 0, -39.9, /**/ -80, -80, -80, /**/ 0, 0, 0, /**/ 0, 0, -80},
            .channels = 2,
            .nMels = 2,
            .nFrames = 3};
        writePng(spectrogram, folder / "picture.png");
        const Picture picture = readPng(folder / "picture.png");
        QCOMPARE(picture.width, 3u);
        QCOMPARE(picture.height, 4u);
        const std::uint32_t dark = kMagma.front(), bright = kMagma.back();
        const std::vector<std::uint32_t> expected{dark,   dark,   dark, dark,   bright, kMagma[128],
                                                  bright, bright, dark, bright, bright, bright};
        QVERIFY(picture.pixels == expected);
    }

    void anEvenPictureIsDark() {
        const test::TemporaryFolder folder;
        writePng({.values = {-100, -100}, .channels = 1, .nMels = 1, .nFrames = 2}, folder / "even.png");
        QVERIFY(readPng(folder / "even.png").pixels == std::vector<std::uint32_t>(2, kMagma.front()));
    }

    void whatCannotBeWrittenIsSaid() {
        const test::TemporaryFolder folder;
        const Spectrogram one{.values = {1}, .channels = 1, .nMels = 1, .nFrames = 1};
        QVERIFY_THROWS_EXCEPTION(Error, writePng({}, folder / "empty.png"));
        QVERIFY_THROWS_EXCEPTION(Error, writePng(one, folder.path() / "missing" / "picture.png"));
    }

    void csvHasARowABand() {
        const Spectrogram spectrogram{
            .values = {-80, 0.5, -40.25, 1, 2, 3, 4, 5}, .channels = 2, .nMels = 2, .nFrames = 2};
        QCOMPARE(toCsv(spectrogram), std::string("-80,0.5\n-40.25,1\n2,3\n4,5\n"));
    }
};

MELSCOPE_TEST(SpectrogramImageTest);
#include "spectrogram_image_test.moc"
