// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_spectrogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <string>

#include "core/features/mel_filterbank.h"
#include "core/features/stft.h"

namespace melscope {

namespace {

constexpr float kSmallestPower = 1e-10f;  // torchaudio's amin

std::vector<Band> sparseBands(std::span<const float> filters, int nMels, int nBins) {
    std::vector<Band> bands;
    for (int m = 0; m < nMels; ++m) {
        const auto row =
            filters.subspan(static_cast<std::size_t>(m * nBins), static_cast<std::size_t>(nBins));
        const auto isSet = [](float weight) { return weight > 0.0f; };
        const auto begin = std::find_if(row.begin(), row.end(), isSet);
        const auto end = std::find_if(row.rbegin(), std::make_reverse_iterator(begin), isSet).base();
        bands.push_back({static_cast<int>(begin - row.begin()), std::span<const float>(begin, end)});
    }
    return bands;
}

/// A frame whose samples all are this small stays below the smallest power in every band: with Parseval, a
/// band gathers at most its largest weight times nFft times the sum of nFft squared samples.
float silenceOf(int nFft, std::span<const float> filters) {
    const float heaviest = *std::max_element(filters.begin(), filters.end());
    return heaviest > 0.0f ? 0.99f * std::sqrt(kSmallestPower / heaviest) / static_cast<float>(nFft)
                           : HUGE_VALF;
}

}  // namespace

struct MelSpectrogram::Plan {
    explicit Plan(const FeatureSettings& given);
    void computeChannel(std::span<const float> samples, std::span<float> out);
    void finishBlock(float* out, int nFrames);

    FeatureSettings settings;
    std::vector<float> filters;  ///< [nMels, nBins]
    std::vector<Band> bands;
    Stft stft;
    float silence;
    float silenceDb = kSmallestPower;
    std::array<int, kBlockFrames> frames{};  ///< which frames the block holds
    AlignedFloats block;                     ///< [nMels, kBlockFrames]
};

MelSpectrogram::Plan::Plan(const FeatureSettings& given)
    : settings(given),
      filters(melFilterbank(given)),
      bands(sparseBands(filters, given.nMels, given.nFft / 2 + 1)),
      stft(given),
      silence(silenceOf(given.nFft, filters)),
      block(alignedFloats(static_cast<std::size_t>(given.nMels) * kBlockFrames)) {
    toDecibel(&silenceDb, 1);
}

// Frames of silence, which padded clips mostly are, cost no transform.
void MelSpectrogram::Plan::computeChannel(std::span<const float> samples, std::span<float> out) {
    const auto nFrames = static_cast<int>(out.size()) / settings.nMels;
    std::fill(out.begin(), out.end(), silenceDb);
    stft.setSignal(samples);
    for (int t = 0; t < nFrames; ++t) {
        const float peak = stft.look(t);
        if (peak <= silence) continue;
        frames[static_cast<std::size_t>(stft.count())] = t;
        stft.add(peak);
        if (stft.count() == kBlockFrames) finishBlock(out.data(), nFrames);
    }
    if (stft.count() > 0) finishBlock(out.data(), nFrames);
}

void MelSpectrogram::Plan::finishBlock(float* out, int nFrames) {
    const int count = stft.count();
    gatherBands(bands, stft.power(), stft.scales(), block.get());
    toDecibel(block.get(), settings.nMels * kBlockFrames);
    const bool together = frames[static_cast<std::size_t>(count - 1)] - frames[0] == count - 1;
    for (int m = 0; m < settings.nMels; ++m) {
        const float* const from = block.get() + static_cast<std::ptrdiff_t>(m) * kBlockFrames;
        float* const row = out + static_cast<std::ptrdiff_t>(m) * nFrames;
        if (together)
            std::memcpy(row + frames[0], from, static_cast<std::size_t>(count) * sizeof(float));
        else
            for (int i = 0; i < count; ++i) row[frames[static_cast<std::size_t>(i)]] = from[i];
    }
}

MelSpectrogram::MelSpectrogram(const FeatureSettings& settings) : m_plan(std::make_unique<Plan>(settings)) {}
MelSpectrogram::~MelSpectrogram() = default;
MelSpectrogram::MelSpectrogram(MelSpectrogram&&) noexcept = default;
MelSpectrogram& MelSpectrogram::operator=(MelSpectrogram&&) noexcept = default;

const FeatureSettings& MelSpectrogram::settings() const { return m_plan->settings; }

int MelSpectrogram::framesOf(std::int64_t nSamples) const {
    return static_cast<int>(1 + nSamples / m_plan->settings.hopLength);
}

void MelSpectrogram::compute(std::span<const float> samples, int channels, std::span<float> out) {
    if (channels < 1 || samples.empty() || samples.size() % static_cast<std::size_t>(channels) != 0)
        throw std::invalid_argument("a mel spectrogram needs at least one sample in each of its channels");
    const std::size_t length = samples.size() / static_cast<std::size_t>(channels);
    const auto nFrames = static_cast<std::size_t>(framesOf(static_cast<std::int64_t>(length)));
    const std::size_t picture = static_cast<std::size_t>(settings().nMels) * nFrames;
    if (out.size() != static_cast<std::size_t>(channels) * picture)
        throw std::invalid_argument("a mel spectrogram of " + std::to_string(nFrames) +
                                    " frames does not fit the memory given for it");
    const auto first = samples.first(length);
    m_plan->computeChannel(first, out.first(picture));
    for (std::size_t c = 1; c < static_cast<std::size_t>(channels); ++c) {
        const auto channel = samples.subspan(c * length).first(length);
        const auto shown = out.subspan(c * picture).first(picture);
        if (std::memcmp(channel.data(), first.data(), first.size_bytes()) == 0)
            std::ranges::copy(out.first(picture), shown.begin());
        else
            m_plan->computeChannel(channel, shown);
    }
    raiseTo(largestOf(out.data(), out.size()) - static_cast<float>(settings().topDb), out.data(), out.size());
}

Spectrogram MelSpectrogram::operator()(const Waveform& clip) {
    if (clip.sampleRate != settings().sampleRate)
        throw std::invalid_argument("a waveform at " + std::to_string(clip.sampleRate) +
                                    " Hz needs resampling to " + std::to_string(settings().sampleRate) +
                                    " Hz first");
    Spectrogram result{.values = {},
                       .channels = clip.channels,
                       .nMels = settings().nMels,
                       .nFrames = framesOf(clip.frames())};
    result.values.resize(static_cast<std::size_t>(result.channels) * static_cast<std::size_t>(result.nMels) *
                         static_cast<std::size_t>(result.nFrames));
    compute(clip.samples, clip.channels, result.values);
    return result;
}

}  // namespace melscope
