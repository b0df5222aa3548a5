// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/spectrogram_image.h"

#include <png.h>

#include <algorithm>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/setting_field.h"
#include "core/base/text.h"
#include "core/features/magma.h"

namespace melscope {

namespace {

/// RGB bytes of the picture, top row first.
std::vector<png_byte> paint(const Spectrogram& spectrogram) {
    const auto [lowest, highest] = std::minmax_element(spectrogram.values.begin(), spectrogram.values.end());
    const float perColour = (*highest - *lowest) / static_cast<float>(kMagma.size() - 1);
    std::vector<png_byte> rgb;
    rgb.reserve(3 * spectrogram.values.size());
    for (int channel = 0; channel < spectrogram.channels; ++channel)
        for (int mel = spectrogram.nMels - 1; mel >= 0; --mel)
            for (int frame = 0; frame < spectrogram.nFrames; ++frame) {
                const float level = spectrogram.at(channel, mel, frame) - *lowest;
                const std::uint32_t colour =
                    kMagma[perColour > 0 ? static_cast<std::size_t>(level / perColour + 0.5f) : 0];
                for (const int shift : {16, 8, 0})
                    rgb.push_back(static_cast<png_byte>(colour >> shift & 0xFF));
            }
    return rgb;
}

}  // namespace

void writePng(const Spectrogram& spectrogram, const std::filesystem::path& path) {
    const auto fail = [&path](const std::string& why) {
        throw Error("cannot make the picture " + printablePath(path) + ": " + why);
    };
    if (spectrogram.values.empty()) fail("the spectrogram is empty");
    const std::vector<png_byte> rgb = paint(spectrogram);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.format = PNG_FORMAT_RGB;
    image.width = static_cast<png_uint_32>(spectrogram.nFrames);
    image.height = static_cast<png_uint_32>(spectrogram.channels * spectrogram.nMels);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string file(size, '\0');
    if (png_image_write_to_memory(&image, file.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
        fail(image.message);
    file.resize(size);
    writeFileAtomically(path, file);
}

std::string toCsv(const Spectrogram& spectrogram) {
    std::string csv;
    for (std::size_t i = 0; i < spectrogram.values.size(); ++i) {
        char text[32];
        csv.append(text, std::to_chars(text, text + sizeof text, spectrogram.values[i]).ptr);
        csv += (i + 1) % static_cast<std::size_t>(spectrogram.nFrames) == 0 ? '\n' : ',';
    }
    return csv;
}

}  // namespace melscope
