// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/filters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/audio/synth/signal.h"

namespace melscope::synth {

namespace {

/// What the cookbook calls cos(w0) and alpha.
struct Design {
    double cosine;
    double alpha;
};

Design designAt(double hz, double q, int sampleRate) {
    const double turns = std::min(hz / sampleRate, 0.45);
    return {.cosine = sine(turns + 0.25), .alpha = sine(turns) / (2 * q)};
}

}  // namespace

Biquad Biquad::lowPass(double hz, double q, int sampleRate) {
    const auto [cosine, alpha] = designAt(hz, q, sampleRate);
    const double a0 = 1 + alpha, b = (1 - cosine) / a0;
    return {b / 2, b, b / 2, -2 * cosine / a0, (1 - alpha) / a0};
}

Biquad Biquad::highPass(double hz, double q, int sampleRate) {
    const auto [cosine, alpha] = designAt(hz, q, sampleRate);
    const double a0 = 1 + alpha, b = (1 + cosine) / a0;
    return {b / 2, -b, b / 2, -2 * cosine / a0, (1 - alpha) / a0};
}

Biquad Biquad::bandPass(double hz, double q, int sampleRate) {
    const auto [cosine, alpha] = designAt(hz, q, sampleRate);
    const double a0 = 1 + alpha;
    return {alpha / a0, 0, -alpha / a0, -2 * cosine / a0, (1 - alpha) / a0};
}

OnePole::OnePole(double hz, int sampleRate, double start)
    : m_share(1 - std::exp(-2 * std::numbers::pi * hz / sampleRate)), m_y(start) {}

}  // namespace melscope::synth
