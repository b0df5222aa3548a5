// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/input_statistics.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr double kLeastDeviation = 0.1;  // dB: a band that never changes is not blown up to noise

struct Sums {
    double values = 0;
    double squares = 0;
    std::int64_t count = 0;
};

/// Adds the rows of a picture [rows, nFrames] to the sums of their bands.
void addPicture(std::span<const float> picture, int nMels, int nFrames, std::vector<Sums>& bands) {
    const std::size_t rows = picture.size() / static_cast<std::size_t>(nFrames);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto values =
            picture.subspan(row * static_cast<std::size_t>(nFrames), static_cast<std::size_t>(nFrames));
        double sum = 0, squares = 0;
        for (const float value : values) {
            sum += value;
            squares += static_cast<double>(value) * value;
        }
        Sums& band = bands[row % static_cast<std::size_t>(nMels)];
        band.values += sum;
        band.squares += squares;
        band.count += nFrames;
    }
}

Sums total(const std::vector<Sums>& bands) {
    Sums all;
    for (const Sums& band : bands) {
        all.values += band.values;
        all.squares += band.squares;
        all.count += band.count;
    }
    return all;
}

InputStatistics statisticsOf(const std::vector<Sums>& sums) {
    InputStatistics statistics;
    for (const Sums& s : sums) {
        const double mean = s.values / static_cast<double>(s.count);
        const double variance = std::max(s.squares / static_cast<double>(s.count) - mean * mean, 0.0);
        statistics.mean.push_back(static_cast<float>(mean));
        statistics.deviation.push_back(static_cast<float>(std::max(std::sqrt(variance), kLeastDeviation)));
    }
    return statistics;
}

}  // namespace

std::optional<InputStatistics> inputStatistics(DataLoader& loader, const FeatureSettings& features,
                                               std::vector<std::size_t> clips, Normalisation normalisation,
                                               const std::function<bool(std::int64_t)>& read) {
    std::vector<Sums> bands(static_cast<std::size_t>(features.nMels));
    std::int64_t done = 0;
    loader.start({.order = std::move(clips)});
    while (const Batch* batch = loader.next()) {
        addPicture(batch->pictures, features.nMels, features.nFrames(), bands);
        done += batch->size();
        if (read && !read(done)) return std::nullopt;
    }
    if (done == 0) return std::nullopt;
    return statisticsOf(normalisation == Normalisation::PerFrequency ? bands : std::vector{total(bands)});
}

}  // namespace melscope
