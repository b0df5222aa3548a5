// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/stft.h"

#include <fftw3.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <new>
#include <numbers>

namespace melscope {

namespace {

// FFTW's planner is one for the whole process; executing needs no lock.
std::mutex& plannerLock() {
    static std::mutex lock;
    return lock;
}

fftwf_complex* asComplex(const AlignedFloats& floats) {
    return reinterpret_cast<fftwf_complex*>(floats.get());
}

}  // namespace

void FftwFree::operator()(float* memory) const { fftwf_free(memory); }

AlignedFloats alignedFloats(std::size_t count) {
    AlignedFloats floats(fftwf_alloc_real(count));
    if (!floats) throw std::bad_alloc();
    std::fill_n(floats.get(), count, 0.0f);
    return floats;
}

std::vector<float> hannWindow(const FeatureSettings& settings) {
    const int length = settings.windowLength();
    std::vector<float> window(static_cast<std::size_t>(settings.nFft));
    const auto first = window.begin() + (settings.nFft - length) / 2;
    for (int i = 0; i < length; ++i)
        first[i] = static_cast<float>(0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * i / length));
    return window;
}

void Stft::PlanDestroy::operator()(fftwf_plan_s* plan) const {
    const std::scoped_lock planning(plannerLock());
    fftwf_destroy_plan(plan);
}

Stft::Stft(const FeatureSettings& settings)
    : m_nFft(settings.nFft),
      m_hopLength(settings.hopLength),
      m_stride((settings.nFft / 2 + 1 + 15) / 16 * 16),
      m_window(hannWindow(settings)) {
    const auto n = static_cast<std::size_t>(m_nFft);
    const auto block = static_cast<std::size_t>(kBlockFrames) * static_cast<std::size_t>(m_stride);
    m_edges = alignedFloats(2 * n);
    m_input = alignedFloats(2 * n);
    m_output = alignedFloats(2 * n + 2);
    m_rows = alignedFloats(block);
    m_columns = alignedFloats(block);
    m_powerScale = alignedFloats(kBlockFrames);
    const std::scoped_lock planning(plannerLock());
    // Measuring instead of estimating costs 0.1 s a process and gains 3 %.
    m_plan.reset(
        fftwf_plan_dft_1d(m_nFft, asComplex(m_input), asComplex(m_output), FFTW_FORWARD, FFTW_ESTIMATE));
    if (!m_plan) throw std::bad_alloc();
}

void Stft::setSignal(std::span<const float> signal) {
    m_signal = signal;
    m_count = 0;
}

float Stft::look(int t) {
    const std::int64_t begin = static_cast<std::int64_t>(t) * m_hopLength - m_nFft / 2;
    const bool inside = begin >= 0 && begin + m_nFft <= static_cast<std::int64_t>(m_signal.size());
    m_looked.samples = inside ? m_signal.data() + begin : edgeFrame(begin);
    return peakOf(m_looked.samples, m_nFft);
}

void Stft::add(float peak) {
    int exponent = 0;
    std::frexp(peak, &exponent);
    m_looked.scale = std::ldexp(1.0f, -exponent);
    // splitPowers() gives four times the power.
    m_powerScale[static_cast<std::size_t>(m_count)] = std::ldexp(0.25f, 2 * exponent);
    m_pair[m_count % 2] = m_looked;
    if (++m_count % 2 == 0) transformPair();
}

const float* Stft::power() {
    if (m_count % 2 != 0) {  // an odd frame out goes alone
        m_pair[1] = {.samples = m_pair[0].samples, .scale = 0};
        ++m_count;
        transformPair();
    }
    transposeBlock(m_rows.get(), m_stride, m_stride, m_columns.get());
    m_count = 0;
    return m_columns.get();
}

// One of two, so that the frame before, which may wait for this one, stays.
float* Stft::edgeFrame(std::int64_t begin) {
    float* const frame = m_edges.get() + (m_count % 2) * m_nFft;
    const auto length = static_cast<std::int64_t>(m_signal.size());
    // A signal too short to be reflected counts as followed by silence.
    const std::int64_t last = std::max<std::int64_t>(length, m_nFft / 2 + 1) - 1;
    for (std::int64_t i = 0; i < m_nFft; ++i) {
        const std::int64_t unfolded = std::abs(begin + i);
        const std::int64_t at = unfolded <= last ? unfolded : 2 * last - unfolded;
        frame[i] = at < length ? m_signal[static_cast<std::size_t>(at)] : 0.0f;
    }
    return frame;
}

void Stft::transformPair() {
    windowPair(m_pair[0], m_pair[1], m_window, m_input.get());
    fftwf_execute(m_plan.get());
    float* const out = m_output.get();
    out[2 * m_nFft] = out[0];
    out[2 * m_nFft + 1] = out[1];
    float* const row = m_rows.get() + static_cast<std::ptrdiff_t>(m_count - 2) * m_stride;
    splitPowers(out, m_nFft, m_input.get(), row, row + m_stride);
}

}  // namespace melscope
