// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/shape.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "core/base/setting_field.h"

namespace melscope {

namespace {

void mixToMono(Waveform& clip) {
    const std::size_t frames = static_cast<std::size_t>(clip.frames());
    const float share = 1.0f / static_cast<float>(clip.channels);
    const std::span<float> mix = clip.channel(0);
    for (int c = 1; c < clip.channels; ++c) {
        const std::span<const float> other = clip.channel(c);
        for (std::size_t i = 0; i < frames; ++i) mix[i] += other[i];
    }
    for (float& sample : mix) sample *= share;
    clip.samples.resize(frames);
    clip.channels = 1;
}

void duplicate(Waveform& clip) {
    const std::size_t frames = clip.samples.size();
    clip.samples.resize(2 * frames);
    std::copy_n(clip.samples.begin(), frames, clip.samples.begin() + static_cast<std::ptrdiff_t>(frames));
    clip.channels = 2;
}

void crop(Waveform& clip, std::int64_t frames, std::int64_t first) {
    const std::int64_t before = clip.frames();
    float* const samples = clip.samples.data();
    for (std::int64_t c = 0; c < clip.channels; ++c) {
        const float* const from = samples + c * before + first;
        std::copy(from, from + frames, samples + c * frames);
    }
    clip.samples.resize(static_cast<std::size_t>(frames * clip.channels));
}

// From the last channel to the first, so that none is overwritten before it has moved.
void pad(Waveform& clip, std::int64_t frames, std::int64_t first) {
    const std::int64_t before = clip.frames();
    clip.samples.resize(static_cast<std::size_t>(frames * clip.channels));
    float* const samples = clip.samples.data();
    for (std::int64_t c = clip.channels - 1; c >= 0; --c) {
        float* const to = samples + c * frames;
        std::copy_backward(samples + c * before, samples + (c + 1) * before, to + first + before);
        std::fill(to, to + first, 0.0f);
        std::fill(to + first + before, to + frames, 0.0f);
    }
}

}  // namespace

void toChannels(Waveform& clip, int channels) {
    if (channels != 1 && channels != 2)
        throw std::invalid_argument("channels must be 1 or 2, not " + std::to_string(channels));
    if (clip.channels > 2 || (clip.channels == 2 && channels == 1)) mixToMono(clip);
    if (clip.channels == 1 && channels == 2) duplicate(clip);
}

bool channelsAreEqual(const Waveform& clip) {
    for (int c = 1; c < clip.channels; ++c)
        if (!std::ranges::equal(clip.channel(0), clip.channel(c))) return false;
    return true;
}

void fitLength(Waveform& clip, std::int64_t frames, double place) {
    if (frames < 0) throw std::invalid_argument("frames must not be negative, not " + std::to_string(frames));
    if (!(place >= 0 && place <= 1))
        throw std::invalid_argument("place must lie in [0, 1], not " + numberText(place));
    const std::int64_t surplus = clip.frames() - frames;
    const auto first =
        static_cast<std::int64_t>(std::llround(place * static_cast<double>(std::abs(surplus))));
    if (surplus > 0) crop(clip, frames, first);
    if (surplus < 0) pad(clip, frames, first);
}

}  // namespace melscope
