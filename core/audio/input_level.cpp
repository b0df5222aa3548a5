// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/input_level.h"

#include <algorithm>
#include <cmath>

namespace melscope {

namespace {

constexpr double kHold = 1.5;    // s
constexpr double kSink = 20;     // dB a second, after that
constexpr float kFull = 0.999f;  // 32 767 of 32 768 counts
constexpr double kSilence = -200;

double decibel(double power) { return std::max(kSilence, 10 * std::log10(std::max(power, 1e-30))); }

}  // namespace

void InputLevel::add(std::span<const float> interleaved) {
    for (const float sample : interleaved) {
        const float magnitude = std::abs(sample);
        m_squares += double{sample} * sample;
        m_peak = std::max(m_peak, magnitude);
        m_last.silentFor = magnitude > 0 ? 0 : m_last.silentFor + 1 / m_samplesPerSecond;
        if (magnitude >= kFull)
            m_last.clippedSince = 0;
        else if (m_last.clippedSince >= 0)
            m_last.clippedSince += 1 / m_samplesPerSecond;
    }
    m_samples += static_cast<double>(interleaved.size());
}

InputReading InputLevel::read() {
    if (m_samples == 0) return m_last;
    const double seconds = m_samples / m_samplesPerSecond;
    m_last.level = decibel(2 * m_squares / m_samples);
    m_last.peak = decibel(double{m_peak} * m_peak);
    const double sinking = std::clamp(m_heldFor + seconds - kHold, 0.0, seconds);
    const double sunk = std::max(kSilence, m_last.held - kSink * sinking);
    m_heldFor = m_last.peak >= sunk ? 0 : m_heldFor + seconds;
    m_last.held = std::max(m_last.peak, sunk);
    m_squares = m_samples = 0;
    m_peak = 0;
    return m_last;
}

}  // namespace melscope
