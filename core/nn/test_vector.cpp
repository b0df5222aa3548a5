// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/test_vector.h"

#include <cmath>
#include <numbers>

#include "core/base/random.h"
#include "core/dataset/clip_transform.h"

namespace melscope {

namespace {

/// A tone that rises from 100 Hz to 0.4 of the rate, with noise 26 dB below it.
Waveform testSound(int sampleRate, double seconds, std::uint64_t seed) {
    constexpr double kLevel = 0.5, kNoise = 0.025, kFirst = 100.0;
    Random random({.seed = seed, .purpose = Purpose::TestVector});
    Waveform sound{.samples = std::vector<float>(static_cast<std::size_t>(seconds * sampleRate)),
                   .channels = 1,
                   .sampleRate = sampleRate};
    const auto frames = static_cast<double>(sound.samples.size());
    double phase = 0;
    for (std::size_t i = 0; i < sound.samples.size(); ++i) {
        const double hz = kFirst + (0.4 * sampleRate - kFirst) * static_cast<double>(i) / frames;
        phase += 2.0 * std::numbers::pi * hz / sampleRate;
        sound.samples[i] = static_cast<float>(kLevel * std::sin(phase) + kNoise * random.normal());
    }
    return sound;
}

}  // namespace

std::vector<float> testPicture(const FeatureSettings& features, std::uint64_t seed) {
    constexpr int kRate = 16000, kOtherRate = 22050;
    const int rate = features.sampleRate == kRate ? kOtherRate : kRate;
    ClipTransform transform(features);
    std::vector<float> picture(transform.pictureSize());
    transform(testSound(rate, 0.9 * features.clipSeconds, seed), nullptr, picture);
    return picture;
}

}  // namespace melscope
