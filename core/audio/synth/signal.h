// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

#include "core/base/random.h"

namespace melscope::synth {

/// One channel of a sound being made.
using Signal = std::vector<float>;

/// What an instrument plays from. `timbre` draws the same numbers at every take of one instrument, `take` new
/// ones.
struct Part {
    int instrument = 0;  ///< which; kinds of instruments take turns, so that a few hold some of each
    Random timbre;
    Random take;
    int sampleRate = 0;  ///< Hz
    double seconds = 0;

    std::size_t frames() const { return static_cast<std::size_t>(std::llround(seconds * sampleRate)); }
    Signal silence() const { return Signal(frames()); }
};

/// Adds what `next()` gives, sample by sample, to at most `seconds` of `signal` from `begin` seconds on.
template <class Next>
void addTo(Signal& signal, int sampleRate, double begin, double seconds, Next&& next) {
    const auto first = std::min(signal.size(), static_cast<std::size_t>(std::llround(begin * sampleRate)));
    const auto length =
        std::min(signal.size() - first, static_cast<std::size_t>(std::llround(seconds * sampleRate)));
    for (std::size_t i = first; i < first + length; ++i) signal[i] += static_cast<float>(next());
}

/// sin(2 pi turns) within 1e-7, by arithmetic alone: the same samples with every maths library.
inline double sine(double turns) {
    double x = turns - static_cast<double>(static_cast<std::int64_t>(turns + (turns < 0 ? -0.5 : 0.5)));
    if (x > 0.25) x = 0.5 - x;
    if (x < -0.25) x = -0.5 - x;
    x *= 2 * std::numbers::pi;
    const double s = x * x;
    return x * (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110)))));
}

/// White noise in [-1, 1).
inline double noise(Random& random) { return random() * 0x1p-31 - 1.0; }

/// Gently limits to (-1, 1) and adds odd harmonics the harder it is driven.
inline double saturate(double x) { return x / (1 + std::abs(x)); }

/// A ratio of frequencies `semitones` apart.
inline double interval(double semitones) { return std::exp2(semitones / 12); }

/// Draws from [low, high) evenly over its logarithm, as pitches and decay times are heard.
inline double logUniform(Random& random, double low, double high) {
    return low * std::pow(high / low, random.unit());
}

/// A phase that runs through turns.
class Phase {
  public:
    explicit Phase(int sampleRate, double turns = 0) : m_step(1.0 / sampleRate), m_turns(turns) {}
    /// The phase, in [0, 1), after one more sample at `hz` (0 to the sample rate).
    double advance(double hz) {
        m_turns += hz * m_step;
        if (m_turns >= 1) m_turns -= 1;
        return m_turns;
    }

  private:
    double m_step;
    double m_turns;
};

/// An exponential decay that starts at 1 and loses 60 dB in `seconds`.
class Decay {
  public:
    Decay(double seconds, int sampleRate) : m_factor(std::exp(-std::log(1000.0) / (seconds * sampleRate))) {}
    double next() {
        const double value = m_value;
        m_value *= m_factor;
        return value;
    }

  private:
    double m_factor;
    double m_value = 1;
};

}  // namespace melscope::synth
