// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fftw3.h>

#include <vector>

#include "core/features/feature_settings.h"

namespace melscope::bench {

/// The fastest plain way to a mel spectrogram in dB with FFTW that we know, as the floor to measure against:
/// window, two frames a complex transform, power and sparse filters in blocks that stay in the cache, log10f,
/// each in a simple loop that the compiler vectorises with -O3 -ffast-math; plan and memory kept; no care for
/// range or rounding. One thread.
class MelFloor {
  public:
    explicit MelFloor(const FeatureSettings& settings);
    ~MelFloor();
    MelFloor(const MelFloor&) = delete;
    MelFloor& operator=(const MelFloor&) = delete;

    /// samples [channels, n] to out [channels, nMels, 1 + n / hopLength].
    void compute(const std::vector<float>& samples, int channels, std::vector<float>& out);

  private:
    const float* frame(const float* samples, int length, int t, int side);
    void block(const float* samples, int length, int first, int count, float* out);

    FeatureSettings m_settings;
    int m_nBins;
    std::vector<float> m_filters, m_window, m_rows, m_power, m_edges;
    std::vector<int> m_begins, m_ends;
    float* m_in;
    float* m_out;
    fftwf_plan m_plan;
};

}  // namespace melscope::bench
