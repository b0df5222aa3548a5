// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_filterbank.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

// Slaney's scale (Auditory Toolbox, 1998): 200/3 Hz a mel up to 1 kHz, above it 27 mels for a factor of 6.4.
constexpr double kHzPerMel = 200.0 / 3.0;
constexpr double kLogStartHz = 1000.0;
constexpr double kLogStartMel = kLogStartHz / kHzPerMel;
const double kLogStep = std::log(6.4) / 27.0;

/// Edges of the bands in Hz: band m rises from edge m to m + 1 and falls to m + 2.
std::vector<double> bandEdges(const FeatureSettings& s) {
    const double low = hzToMel(s.fMin, s.melScale);
    const double high = hzToMel(s.highestFrequency(), s.melScale);
    std::vector<double> edges(static_cast<std::size_t>(s.nMels) + 2);
    for (std::size_t i = 0; i < edges.size(); ++i)
        edges[i] = melToHz(low + (high - low) * static_cast<double>(i) / (s.nMels + 1), s.melScale);
    return edges;
}

}  // namespace

double hzToMel(double hz, MelScale scale) {
    if (scale == MelScale::Htk) return 2595.0 * std::log10(1.0 + hz / 700.0);
    return hz < kLogStartHz ? hz / kHzPerMel : kLogStartMel + std::log(hz / kLogStartHz) / kLogStep;
}

double melToHz(double mel, MelScale scale) {
    if (scale == MelScale::Htk) return 700.0 * (std::pow(10.0, mel / 2595.0) - 1.0);
    return mel < kLogStartMel ? mel * kHzPerMel : kLogStartHz * std::exp(kLogStep * (mel - kLogStartMel));
}

std::vector<float> melFilterbank(const FeatureSettings& settings) {
    settings.validate();
    const std::vector<double> edges = bandEdges(settings);
    const auto nBins = static_cast<std::size_t>(settings.nFft / 2 + 1);
    const double hzPerBin = static_cast<double>(settings.sampleRate / 2) / static_cast<double>(nBins - 1);
    std::vector<float> filters(static_cast<std::size_t>(settings.nMels) * nBins);
    for (std::size_t m = 0; m + 2 < edges.size(); ++m) {
        const double area = settings.melNorm == MelNorm::Slaney ? 2.0 / (edges[m + 2] - edges[m]) : 1.0;
        for (std::size_t k = 0; k < nBins; ++k) {
            const double hz = hzPerBin * static_cast<double>(k);
            const double rising = (hz - edges[m]) / (edges[m + 1] - edges[m]);
            const double falling = (edges[m + 2] - hz) / (edges[m + 2] - edges[m + 1]);
            filters[m * nBins + k] = static_cast<float>(area * std::max(0.0, std::min(rising, falling)));
        }
    }
    return filters;
}

std::vector<double> melCentres(const FeatureSettings& settings) {
    settings.validate();
    const std::vector<double> edges = bandEdges(settings);
    return {edges.begin() + 1, edges.end() - 1};
}

// The edges of the bands lie one band apart, so half of one lies below the first row and above the last.
double rowToHz(const FeatureSettings& settings, double row) {
    const double low = hzToMel(settings.fMin, settings.melScale);
    const double high = hzToMel(settings.highestFrequency(), settings.melScale);
    return melToHz(low + (high - low) * (row + 0.5) / (settings.nMels + 1), settings.melScale);
}

double hzToRow(const FeatureSettings& settings, double hz) {
    const double low = hzToMel(settings.fMin, settings.melScale);
    const double high = hzToMel(settings.highestFrequency(), settings.melScale);
    return (hzToMel(hz, settings.melScale) - low) / (high - low) * (settings.nMels + 1) - 0.5;
}

}  // namespace melscope
