// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/stretcher.h"

#include <rubberband/RubberBandStretcher.h>

#include <algorithm>

namespace melscope {

using RubberBand::RubberBandStretcher;

struct Stretcher::State {
    State(int rate, int count, double speed)
        : sampleRate(rate),
          channels(count),
          band(static_cast<std::size_t>(rate), static_cast<std::size_t>(count),
               RubberBandStretcher::OptionProcessRealTime | RubberBandStretcher::OptionEngineFaster |
                   RubberBandStretcher::OptionChannelsTogether | RubberBandStretcher::OptionThreadingNever,
               1 / speed) {}

    int sampleRate;
    int channels;
    RubberBandStretcher band;
    std::size_t late = 0;  ///< frames of the library's delay that are still to be dropped
};

Stretcher::Stretcher(int sampleRate, int channels, double speed)
    : m_state(std::make_unique<State>(sampleRate, channels, speed)) {
    const auto pad = static_cast<std::size_t>(m_state->band.getPreferredStartPad());
    feed({.samples = std::vector<float>(pad * static_cast<std::size_t>(channels)),
          .channels = channels,
          .sampleRate = sampleRate});
    m_state->late = m_state->band.getStartDelay();
}

Stretcher::~Stretcher() = default;
Stretcher::Stretcher(Stretcher&&) noexcept = default;
Stretcher& Stretcher::operator=(Stretcher&&) noexcept = default;

void Stretcher::feed(const Waveform& next) {
    if (next.frames() == 0) return;
    const float* channels[2]{};
    for (int c = 0; c < m_state->channels; ++c) channels[c] = next.channel(c).data();
    m_state->band.process(channels, static_cast<std::size_t>(next.frames()), false);
    if (m_state->late == 0) return;
    Waveform dropped;
    const std::size_t ready = std::min(available(), m_state->late);
    m_state->late -= ready;
    take(ready, dropped);
}

std::size_t Stretcher::available() const {
    return static_cast<std::size_t>(std::max(m_state->band.available(), 0));
}

void Stretcher::take(std::size_t frames, Waveform& out) {
    frames = std::min(frames, available());
    out.channels = m_state->channels;
    out.sampleRate = m_state->sampleRate;
    out.samples.resize(frames * static_cast<std::size_t>(out.channels));
    float* channels[2]{};
    for (int c = 0; c < out.channels; ++c) channels[c] = out.channel(c).data();
    m_state->band.retrieve(channels, frames);
}

}  // namespace melscope
