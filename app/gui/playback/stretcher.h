// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/audio/waveform.h"

namespace melscope {

/// Changes the speed of a stream and keeps its pitch, by Rubber Band. What comes out first belongs to what
/// went in first: the delay is taken away, so output frame n is the sound of input frame n * speed.
class Stretcher {
  public:
    /// @param speed 0.5 to 2
    Stretcher(int sampleRate, int channels, double speed);
    ~Stretcher();
    Stretcher(Stretcher&&) noexcept;
    Stretcher& operator=(Stretcher&&) noexcept;

    void feed(const Waveform& next);
    std::size_t available() const;
    /// Takes at most `frames` of what is ready. [channels, taken]
    void take(std::size_t frames, Waveform& out);

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
