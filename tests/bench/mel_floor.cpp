// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mel_floor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/hot.h"
#include "core/features/mel_filterbank.h"

namespace melscope::bench {

namespace {

constexpr int kBlock = 32;  // frames whose power stays in the first cache

// Two real frames are the two parts of one complex one: for FFTW 3.3.10 that takes two thirds of the time of
// two real transforms that were measured, less than half of two that were estimated.
MELSCOPE_HOT void windowed(const float* first, const float* second, const float* window, int n, float* out) {
    for (int i = 0; i < n; ++i) {
        out[2 * i] = first[i] * window[i];
        out[2 * i + 1] = second[i] * window[i];
    }
}

/// Power of both frames, one row after the other: [2, bins].
MELSCOPE_HOT void powerOf(const float* z, int n, float* mirrored, float* power) {
    const int bins = n / 2 + 1;
    mirrored[0] = z[0];
    mirrored[1] = z[1];
    for (int k = 1; k < bins; ++k) {
        mirrored[2 * k] = z[2 * (n - k)];
        mirrored[2 * k + 1] = z[2 * (n - k) + 1];
    }
    for (int k = 0; k < bins; ++k) {
        const float sumRe = z[2 * k] + mirrored[2 * k], differenceRe = mirrored[2 * k] - z[2 * k];
        const float sumIm = z[2 * k + 1] + mirrored[2 * k + 1],
                    differenceIm = z[2 * k + 1] - mirrored[2 * k + 1];
        power[k] = 0.25f * (sumRe * sumRe + differenceIm * differenceIm);
        power[bins + k] = 0.25f * (sumIm * sumIm + differenceRe * differenceRe);
    }
}

MELSCOPE_HOT void transposed(const float* rows, int bins, float* columns) {
    for (int k = 0; k < bins; ++k)
        for (int f = 0; f < kBlock; ++f) columns[k * kBlock + f] = rows[f * bins + k];
}

MELSCOPE_HOT void bandOf(const float* weights, const float* power, int nBins, float* out) {
    float sums[kBlock]{};
    for (int k = 0; k < nBins; ++k)
        for (int f = 0; f < kBlock; ++f) sums[f] += weights[k] * power[k * kBlock + f];
    for (int f = 0; f < kBlock; ++f) out[f] = 10.0f * std::log10(std::max(sums[f], 1e-10f));
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
      m_rows(static_cast<std::size_t>(m_nBins * kBlock)),
      m_power(m_rows.size()),
      m_edges(static_cast<std::size_t>(2 * settings.nFft)),
      m_in(fftwf_alloc_real(static_cast<std::size_t>(2 * settings.nFft))),
      m_out(fftwf_alloc_real(static_cast<std::size_t>(2 * settings.nFft))) {
    for (int i = 0; i < settings.nFft; ++i)
        m_window.push_back(
            static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * i / settings.nFft)));
    for (int m = 0; m < settings.nMels; ++m) {
        const float* const row = m_filters.data() + m * m_nBins;
        const float* const first = std::find_if(row, row + m_nBins, [](float w) { return w > 0; });
        m_begins.push_back(static_cast<int>(first - row));
        m_ends.push_back(static_cast<int>(std::find(first, row + m_nBins, 0.0f) - row));
    }
    m_plan = fftwf_plan_dft_1d(settings.nFft, reinterpret_cast<fftwf_complex*>(m_in),
                               reinterpret_cast<fftwf_complex*>(m_out), FFTW_FORWARD, FFTW_ESTIMATE);
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

const float* MelFloor::frame(const float* samples, int length, int t, int side) {
    const int n = m_settings.nFft;
    const int begin = t * m_settings.hopLength - n / 2;
    if (begin >= 0 && begin + n <= length) return samples + begin;
    float* const edge = m_edges.data() + side * n;
    for (int i = 0; i < n; ++i) {
        const int at = std::abs(begin + i);
        edge[i] = samples[at < length ? at : 2 * length - 2 - at];
    }
    return edge;
}

void MelFloor::block(const float* samples, int length, int first, int count, float* out) {
    const int nFrames = 1 + length / m_settings.hopLength;
    for (int f = 0; f < count; f += 2) {
        const float* const even = frame(samples, length, first + f, 0);
        const float* const odd = f + 1 < count ? frame(samples, length, first + f + 1, 1) : even;
        windowed(even, odd, m_window.data(), m_settings.nFft, m_in);
        fftwf_execute(m_plan);
        powerOf(m_out, m_settings.nFft, m_in, m_rows.data() + f * m_nBins);
    }
    transposed(m_rows.data(), m_nBins, m_power.data());
    float bands[kBlock];
    for (int m = 0; m < m_settings.nMels; ++m) {
        const int begin = m_begins[static_cast<std::size_t>(m)];
        bandOf(m_filters.data() + m * m_nBins + begin, m_power.data() + begin * kBlock,
               m_ends[static_cast<std::size_t>(m)] - begin, bands);
        std::copy_n(bands, count, out + m * nFrames);
    }
}

}  // namespace melscope::bench
