// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace melscope::synth {

/// A second-order filter (R. Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter
/// coefficients"). Frequencies above 0.45 of the sample rate are taken as that.
class Biquad {
  public:
    static Biquad lowPass(double hz, double q, int sampleRate);
    static Biquad highPass(double hz, double q, int sampleRate);
    /// 0 dB at `hz`.
    static Biquad bandPass(double hz, double q, int sampleRate);

    double operator()(double x) {  // transposed direct form II
        const double y = m_b0 * x + m_z1;
        m_z1 = m_b1 * x - m_a1 * y + m_z2;
        m_z2 = m_b2 * x - m_a2 * y;
        return y;
    }

  private:
    Biquad(double b0, double b1, double b2, double a1, double a2)
        : m_b0(b0), m_b1(b1), m_b2(b2), m_a1(a1), m_a2(a2) {}

    double m_b0, m_b1, m_b2, m_a1, m_a2;
    double m_z1 = 0, m_z2 = 0;
};

/// A first-order low-pass: also what makes a control value glide.
class OnePole {
  public:
    OnePole(double hz, int sampleRate, double start = 0);
    double operator()(double x) { return m_y += m_share * (x - m_y); }

  private:
    double m_share;
    double m_y;
};

/// A delay of whole samples.
class DelayLine {
  public:
    explicit DelayLine(double samples) : m_memory(samples < 1 ? 1 : static_cast<std::size_t>(samples)) {}
    /// What went in one delay ago.
    float oldest() const { return m_memory[m_place]; }
    void push(double x) {
        m_memory[m_place] = static_cast<float>(x);
        if (++m_place == m_memory.size()) m_place = 0;
    }

  private:
    std::vector<float> m_memory;
    std::size_t m_place = 0;
};

}  // namespace melscope::synth
