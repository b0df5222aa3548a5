// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/overlay.h"

#include <algorithm>
#include <cmath>

#include "core/features/mel_filterbank.h"

namespace melscope {

namespace {

/// The time at which frame t's cell begins: halfway to the frame before.
double cellBegin(const FeatureSettings& settings, int t) {
    return (t - 0.5) * settings.hopLength / settings.sampleRate;
}

std::vector<MaskArea> maskAreas(const Augmentation& augmentation, const FeatureSettings& settings) {
    const MaskArea all{cellBegin(settings, 0), cellBegin(settings, settings.nFrames()), rowToHz(settings, 0),
                       rowToHz(settings, settings.nMels)};
    std::vector<MaskArea> areas;
    for (const Mask& mask : augmentation.freqMasks)
        if (mask.begin < mask.end)
            areas.push_back({all.begin, all.end, rowToHz(settings, mask.begin), rowToHz(settings, mask.end)});
    for (const Mask& mask : augmentation.timeMasks)
        if (mask.begin < mask.end)
            areas.push_back(
                {cellBegin(settings, mask.begin), cellBegin(settings, mask.end), all.low, all.high});
    return areas;
}

/// Straight lines between the knots, as applyToSpectrogram() draws them.
std::vector<double> bandGains(const std::array<double, kEqualiserKnots>& knots, int nMels) {
    std::vector<double> gains;
    if (knots == std::array<double, kEqualiserKnots>{}) return gains;
    for (int m = 0; m < nMels; ++m) {
        const double place = nMels > 1 ? double{kEqualiserKnots - 1} * m / (nMels - 1) : 0.0;
        const auto left = std::min(static_cast<std::size_t>(place), knots.size() - 2);
        gains.push_back(std::lerp(knots[left], knots[left + 1], place - static_cast<double>(left)));
    }
    return gains;
}

}  // namespace

AugmentOverlay overlayOf(const Augmentation& augmentation, const FeatureSettings& settings) {
    const double share = augmentation.shift - std::floor(augmentation.shift);
    return {.masks = maskAreas(augmentation, settings),
            .clipStart = share * settings.clipSeconds,
            .equaliserDb = bandGains(augmentation.equaliserDb, settings.nMels)};
}

}  // namespace melscope
