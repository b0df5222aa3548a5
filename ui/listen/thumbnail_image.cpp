// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/thumbnail_image.h"

#include <algorithm>

namespace melscope {

QImage thumbnailImage(const Spectrogram& spectrogram, const LevelRange& levels, ColourMap map) {
    const ColourTable& colours = colourTable(map);
    QImage image(spectrogram.nFrames, spectrogram.channels * spectrogram.nMels, QImage::Format_RGB32);
    const double scale = (static_cast<double>(colours.size()) - 1) / (levels.highest - levels.lowest);
    for (int c = 0; c < spectrogram.channels; ++c)
        for (int m = 0; m < spectrogram.nMels; ++m) {
            auto* const line = reinterpret_cast<QRgb*>(image.scanLine((c + 1) * spectrogram.nMels - 1 - m));
            for (int t = 0; t < spectrogram.nFrames; ++t) {
                const double place = (spectrogram.at(c, m, t) - levels.lowest) * scale;
                line[t] = colours[static_cast<std::size_t>(
                    std::clamp(place, 0.0, static_cast<double>(colours.size()) - 1))];
            }
        }
    return image;
}

}  // namespace melscope
