// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/audio/waveform.h"

namespace melscope {

/// Sample-rate conversion by soxr at its HQ quality (20 bits). The result is a pure function of the clip,
/// whatever was converted before: soxr designs its filters anew for every clip, 0.02 to 0.1 ms, and has no
/// way to keep them. One per thread.
class Resampler {
  public:
    Resampler();
    ~Resampler();
    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;

    /// Converts a whole clip; `out` has round(frames * outRate / inRate) frames (ceil where soxr gives one
    /// more is cut, one less is padded). Equal rates copy. `in` and `out` must be different objects.
    /// @throws std::invalid_argument for a rate below 1 Hz.
    void operator()(const Waveform& in, int outRate, Waveform& out);

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The same for a single clip. @throws std::invalid_argument for a rate below 1 Hz.
Waveform resampled(const Waveform& in, int outRate);

}  // namespace melscope
