// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/augment/augmentation.h"
#include "core/base/hot.h"

namespace melscope {

namespace {

/// A picture in dB, one channel of it or all.
struct Picture {
    std::span<float> values;  ///< [rows, nFrames]
    int nFrames = 0;

    std::span<float> row(int r) const {
        return values.subspan(static_cast<std::size_t>(r) * static_cast<std::size_t>(nFrames),
                              static_cast<std::size_t>(nFrames));
    }
};

MELSCOPE_HOT void addTo(std::span<float> values, float offset) {
    for (float& value : values) value += offset;
}

/// Straight lines between the knots, which lie equally spaced from the first band to the last.
void equalise(const std::array<double, kEqualiserKnots>& knots, const Picture& channel, int nMels) {
    for (int m = 0; m < nMels; ++m) {
        const double position =
            nMels > 1 ? static_cast<double>(m) * (kEqualiserKnots - 1) / (nMels - 1) : 0.0;
        const auto left = std::min(static_cast<std::size_t>(position), knots.size() - 2);
        addTo(channel.row(m), static_cast<float>(std::lerp(knots[left], knots[left + 1],
                                                           position - static_cast<double>(left))));
    }
}

/// Moves the rows up by `bands`. What moves in from outside was never measured; the row nearest to it
/// continues the level of the sound there, where silence would draw an edge that no recording has.
void shiftBands(int bands, const Picture& channel, int nMels) {
    const int moved = std::clamp(bands, 1 - nMels, nMels - 1);
    const std::ptrdiff_t offset = static_cast<std::ptrdiff_t>(std::abs(moved)) * channel.nFrames;
    const auto values = channel.values;
    if (moved > 0) {
        std::copy_backward(values.begin(), values.end() - offset, values.end());
        for (int m = 1; m < moved; ++m) std::ranges::copy(channel.row(0), channel.row(m).begin());
    } else {
        std::copy(values.begin() + offset, values.end(), values.begin());
        for (int m = nMels + moved; m < nMels - 1; ++m)
            std::ranges::copy(channel.row(nMels - 1), channel.row(m).begin());
    }
}

/// A sum in eight parts, which the machine can add at once.
MELSCOPE_HOT double sumOf(std::span<const float> values) {
    double parts[8]{};
    std::size_t i = 0;
    for (; i + 8 <= values.size(); i += 8)
        for (std::size_t j = 0; j < 8; ++j) parts[j] += values[i + j];
    return std::accumulate(
        parts, parts + 8,
        std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(i), values.end(), 0.0));
}

void fill(const Augmentation& augmentation, float value, const Picture& channel) {
    for (const Mask& mask : augmentation.freqMasks)
        for (int m = mask.begin; m < mask.end; ++m) std::ranges::fill(channel.row(m), value);
    for (const Mask& mask : augmentation.timeMasks)
        for (int m = 0; m < static_cast<int>(channel.values.size()) / channel.nFrames; ++m)
            std::fill(channel.row(m).begin() + mask.begin, channel.row(m).begin() + mask.end, value);
}

}  // namespace

void applyToSpectrogram(const Augmentation& augmentation, std::span<float> values, int channels, int nMels,
                        int nFrames) {
    const std::size_t size = static_cast<std::size_t>(nMels) * static_cast<std::size_t>(nFrames);
    const auto channel = [&](int c) {
        return Picture{values.subspan(static_cast<std::size_t>(c) * size, size), nFrames};
    };
    const bool equalised = augmentation.equaliserDb != std::array<double, kEqualiserKnots>{};
    for (int c = 0; c < channels; ++c) {
        if (equalised) equalise(augmentation.equaliserDb, channel(c), nMels);
        if (augmentation.pitchBands != 0) shiftBands(augmentation.pitchBands, channel(c), nMels);
    }
    const auto isSet = [](const Mask& mask) { return mask.begin < mask.end; };
    if (std::ranges::none_of(augmentation.freqMasks, isSet) &&
        std::ranges::none_of(augmentation.timeMasks, isSet))
        return;
    const auto mean = static_cast<float>(sumOf(values) / static_cast<double>(values.size()));
    for (int c = 0; c < channels; ++c) fill(augmentation, mean, channel(c));
}

}  // namespace melscope
