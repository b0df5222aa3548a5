// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "core/training/train.h"

namespace melscope {

/// Tells a listener where a training is, at most some 16 times a second, with the rate of the stage.
class ProgressMeter {
  public:
    explicit ProgressMeter(const TrainingListener& listener) : m_listener(listener) {}

    /// A new stage; its clock starts. `now.clips` may be above 0 after a resume.
    void begin(const TrainingProgress& now);
    /// `clips` done of the stage, with the means so far.
    void update(std::int64_t clips, double loss = 0, double accuracy = 0, double learningRate = 0);

    /// Time since begin().
    double seconds() const;
    /// Clips of this stage since begin() per second.
    double clipsPerSecond() const;

  private:
    using Clock = std::chrono::steady_clock;

    const TrainingListener& m_listener;
    TrainingProgress m_now;
    std::int64_t m_clipsBefore = 0;
    Clock::time_point m_begin = Clock::now();
    Clock::time_point m_told{};
};

}  // namespace melscope
