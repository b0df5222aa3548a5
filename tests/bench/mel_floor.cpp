// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mel_floor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/hot.h"
#include "core/features/mel_filterbank.h"

namespace melscope::bench {

namespace {

constexpr int kBlock = 23;  // 15 blocks make the 345 frames of the default recipe

MELSCOPE_HOT void windowed(const float* in, const float* window, int n, float* out) {
    for (int i = 0; i < n; ++i) out[i] = in[i] * window[i];
}

MELSCOPE_HOT void powerOf(const float* spectrum, int nBins, float* power) {
    for (int k = 0; k < nBins; ++k)
        power[k] = spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
}

MELSCOPE_HOT float dot(const float* weights, const float* power, int n) {
    float sum = 0;
    for (int k = 0; k < n; ++k) sum += weights[k] * power[k];
    return sum;
}

MELSCOPE_HOT void decibels(float* bands, int n) {
    for (int m = 0; m < n; ++m) bands[m] = 10.0f * std::log10(std::max(bands[m], 1e-10f));
}

MELSCOPE_HOT void cut(float* values, std::size_t n, float topDb) {
    float highest = values[0];
    for (std::size_t i = 0; i < n; ++i) highest = std::max(highest, values[i]);
    for (std::size_t i = 0; i < n; ++i) values[i] = std::max(values[i], highest - topDb);
}

}  // namespace

MelFloor::MelFloor(const FeatureSettings& settings)
    : m_settings(settings),
      m_nBins(settings.nFft / 2 + 1),
      m_filters(melFilterbank(settings)),
      m_power(static_cast<std::size_t>(m_nBins)),
      m_bands(static_cast<std::size_t>(settings.nMels)),
      m_in(fftwf_alloc_real(static_cast<std::size_t>(settings.nFft * kBlock))),
      m_out(fftwf_alloc_real(static_cast<std::size_t>(2 * m_nBins * kBlock))) {
    for (int i = 0; i < settings.nFft; ++i)
        m_window.push_back(
            static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * i / settings.nFft)));
    for (int m = 0; m < settings.nMels; ++m) {
        const float* const row = m_filters.data() + m * m_nBins;
        const float* const first = std::find_if(row, row + m_nBins, [](float w) { return w > 0; });
        m_begins.push_back(static_cast<int>(first - row));
        m_ends.push_back(static_cast<int>(std::find(first, row + m_nBins, 0.0f) - row));
    }
    m_plan = fftwf_plan_many_dft_r2c(1, &settings.nFft, kBlock, m_in, nullptr, 1, settings.nFft,
                                     reinterpret_cast<fftwf_complex*>(m_out), nullptr, 1, m_nBins,
                                     FFTW_ESTIMATE | FFTW_DESTROY_INPUT);
}

MelFloor::~MelFloor() {
    fftwf_destroy_plan(m_plan);
    fftwf_free(m_in);
    fftwf_free(m_out);
}

void MelFloor::compute(const std::vector<float>& samples, int channels, std::vector<float>& out) {
    const int length = static_cast<int>(samples.size()) / channels;
    const int nFrames = 1 + length / m_settings.hopLength;
    for (int c = 0; c < channels; ++c)
        for (int t = 0; t < nFrames; t += kBlock)
            block(samples.data() + c * length, length, t, std::min(kBlock, nFrames - t),
                  out.data() + c * m_settings.nMels * nFrames + t);
    cut(out.data(), out.size(), static_cast<float>(m_settings.topDb));
}

void MelFloor::block(const float* samples, int length, int first, int count, float* out) {
    const int n = m_settings.nFft;
    const int nFrames = 1 + length / m_settings.hopLength;
    for (int f = 0; f < count; ++f) {
        const int begin = (first + f) * m_settings.hopLength - n / 2;
        float* const to = m_in + f * n;
        if (begin >= 0 && begin + n <= length) {
            windowed(samples + begin, m_window.data(), n, to);
            continue;
        }
        for (int i = 0; i < n; ++i) {
            const int at = std::abs(begin + i);
            to[i] = samples[at < length ? at : 2 * length - 2 - at] * m_window[static_cast<std::size_t>(i)];
        }
    }
    fftwf_execute(m_plan);
    for (int f = 0; f < count; ++f) {
        powerOf(m_out + 2 * f * m_nBins, m_nBins, m_power.data());
        for (std::size_t m = 0; m < m_bands.size(); ++m)
            m_bands[m] = dot(m_filters.data() + static_cast<int>(m) * m_nBins + m_begins[m],
                             m_power.data() + m_begins[m], m_ends[m] - m_begins[m]);
        decibels(m_bands.data(), m_settings.nMels);
        for (int m = 0; m < m_settings.nMels; ++m)
            out[m * nFrames + f] = m_bands[static_cast<std::size_t>(m)];
    }
}

}  // namespace melscope::bench
