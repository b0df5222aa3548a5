// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/progress_meter.h"

namespace melscope {

void ProgressMeter::begin(const TrainingProgress& now) {
    m_now = now;
    m_clipsBefore = now.clips;
    m_begin = Clock::now();
    m_told = {};
    update(now.clips);
}

void ProgressMeter::update(std::int64_t clips, double loss, double accuracy, double learningRate) {
    constexpr auto kPause = std::chrono::milliseconds(60);
    m_now.clips = clips;
    const auto now = Clock::now();
    if (!m_listener.progress || (now - m_told < kPause && clips < m_now.totalClips)) return;
    m_told = now;
    m_now.loss = loss;
    m_now.accuracy = accuracy;
    m_now.learningRate = learningRate;
    m_now.clipsPerSecond = clipsPerSecond();
    m_listener.progress(m_now);
}

double ProgressMeter::seconds() const {
    return std::chrono::duration<double>(Clock::now() - m_begin).count();
}

double ProgressMeter::clipsPerSecond() const {
    const double passed = seconds();
    return passed > 0 ? static_cast<double>(m_now.clips - m_clipsBefore) / passed : 0.0;
}

}  // namespace melscope
