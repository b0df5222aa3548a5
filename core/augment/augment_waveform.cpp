// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/augment/augmentation.h"
#include "core/base/hot.h"

namespace melscope {

namespace {

/// The curve through b and c at `t` in [0, 1) between them, with the slopes that their neighbours a and d
/// suggest.
inline float catmullRom(float a, float b, float c, float d, float t) {
    const float slope = c - a;
    const float square = 2 * a - 5 * b + 4 * c - d;
    const float cube = 3 * (b - c) + d - a;
    return b + 0.5f * t * (slope + t * (square + t * cube));
}

/// out[i] is the signal at i * speed, for begin <= i < end, where all four neighbours exist.
MELSCOPE_HOT void interpolate(const float* __restrict in, double speed, int begin, int end,
                              float* __restrict out) {
    for (int i = begin; i < end; ++i) {
        const double position = i * speed;
        const int k = static_cast<int>(position);
        const auto t = static_cast<float>(position - k);
        out[i] = catmullRom(in[k - 1], in[k], in[k + 1], in[k + 2], t);
    }
}

/// The same near the ends, which are continued by their last sample.
float interpolateAtEnd(std::span<const float> in, double position) {
    const auto k = static_cast<int>(position);
    const auto at = [&in](int i) {
        return in[static_cast<std::size_t>(std::clamp(i, 0, static_cast<int>(in.size()) - 1))];
    };
    return catmullRom(at(k - 1), at(k), at(k + 1), at(k + 2), static_cast<float>(position - k));
}

void changeSpeed(std::span<const float> in, double speed, std::span<float> out) {
    const auto length = static_cast<int>(out.size());
    const auto frames = static_cast<int>(in.size());
    const int begin = std::min(length, static_cast<int>(std::ceil(1.0 / speed)));
    // One less than fits, so that rounding of the last position cannot reach beyond the signal.
    const int end = std::clamp(static_cast<int>((frames - 3) / speed), begin, length);
    interpolate(in.data(), speed, begin, end, out.data());
    for (int i = 0; i < begin; ++i) out[static_cast<std::size_t>(i)] = interpolateAtEnd(in, i * speed);
    for (int i = end; i < length; ++i) out[static_cast<std::size_t>(i)] = interpolateAtEnd(in, i * speed);
}

MELSCOPE_HOT void scale(std::span<float> samples, float factor) {
    for (float& sample : samples) sample *= factor;
}

}  // namespace

void applySpeed(const Waveform& in, double speed, Waveform& out) {
    const auto frames =
        std::max<std::int64_t>(in.frames() > 0, std::llround(static_cast<double>(in.frames()) / speed));
    out.channels = in.channels;
    out.sampleRate = in.sampleRate;
    out.samples.resize(static_cast<std::size_t>(frames * in.channels));
    for (int c = 0; c < in.channels; ++c)
        if (speed == 1.0)
            std::ranges::copy(in.channel(c), out.channel(c).begin());
        else
            changeSpeed(in.channel(c), speed, out.channel(c));
}

void applyToWaveform(const Augmentation& augmentation, Waveform& clip) {
    const std::int64_t frames = clip.frames();
    if (frames == 0) return;
    const std::int64_t right = std::llround(augmentation.shift * static_cast<double>(frames)) % frames;
    const std::int64_t left = (frames - right) % frames;
    for (int c = 0; left != 0 && c < clip.channels; ++c) {
        const auto channel = clip.channel(c);
        std::rotate(channel.begin(), channel.begin() + left, channel.end());
    }
    if (augmentation.gainDb != 0)
        scale(clip.samples, static_cast<float>(std::pow(10.0, augmentation.gainDb / 20.0)));
}

}  // namespace melscope
