// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/live_spectrogram.h"

#include <algorithm>
#include <bit>

#include "core/audio/shape.h"
#include "core/features/spectrogram_tiles.h"

namespace melscope {

namespace {

constexpr int kColumnsPerSecond = 20;
constexpr int kLongestTransform = 16384;
constexpr std::int64_t kMostColumns = 5 * kColumnsPerSecond;  // at once
constexpr std::int64_t kSpare = 8192;  // frames that may come while the end of the sound is copied

}  // namespace

FeatureSettings liveSettings(const FeatureSettings& like, int sampleRate) {
    FeatureSettings settings = like;
    settings.sampleRate = sampleRate;
    settings.channels = 1;
    settings.clipSeconds = 1;
    settings.hopLength = std::min(std::max(sampleRate / kColumnsPerSecond, 32), kLongestTransform);
    settings.nFft = static_cast<int>(std::bit_ceil(static_cast<unsigned>(settings.hopLength)));
    settings.winLength = 0;
    settings.topDb = 200;  // nothing is cut: columns have to join
    settings.fMax = std::min(like.highestFrequency(), static_cast<double>(sampleRate / 2));
    if (settings.fMin >= settings.fMax) settings.fMin = 0;
    return settings;
}

LiveSpectrogram::LiveSpectrogram(const FeatureSettings& settings, const LiveWindow& sound)
    : m_sound(sound), m_mel(settings), m_fullScale(static_cast<float>(fullScaleDecibel(settings))) {}

/// A column is complete once half a transform has come after its middle.
SpectrogramColumns LiveSpectrogram::next() {
    const std::int64_t hop = m_mel.settings().hopLength;
    const std::int64_t half = m_mel.settings().nFft / 2;
    const std::int64_t pushed = m_sound.frames();
    const std::int64_t end = pushed > half ? (pushed - half - 1) / hop + 1 : 0;
    m_next = std::max(m_next, end - kMostColumns);
    if (end <= m_next) return {};
    const std::int64_t before = std::min(m_next, (half + hop - 1) / hop);
    const std::int64_t begin = (m_next - before) * hop;
    const std::int64_t count = std::min(pushed, pushed - begin + kSpare);
    const std::int64_t skipped = begin - (m_sound.latest(count, m_heard) - count);
    if (skipped < 0) return {};  // more came than was spared for; next time
    toChannels(m_heard, 1);
    m_heard.samples.erase(m_heard.samples.begin(), m_heard.samples.begin() + skipped);
    m_heard.samples.resize(static_cast<std::size_t>((end - 1) * hop + half + 1 - begin));
    return computed(end, m_next - before);
}

/// @param begin the column that the sound at hand begins with
SpectrogramColumns LiveSpectrogram::computed(std::int64_t end, std::int64_t begin) {
    const int bands = m_mel.settings().nMels;
    const auto frames = static_cast<std::size_t>(m_mel.framesOf(m_heard.frames()));
    m_values.resize(static_cast<std::size_t>(bands) * frames);
    m_mel.compute(m_heard.samples, 1, m_values);
    SpectrogramColumns columns{.first = m_next, .nMels = bands, .decibel = {}};
    for (; m_next < end; ++m_next)
        for (int band = 0; band < bands; ++band)
            columns.decibel.push_back(
                m_values[static_cast<std::size_t>(band) * frames + static_cast<std::size_t>(m_next - begin)] -
                m_fullScale);
    return columns;
}

}  // namespace melscope
