// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/window_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"

namespace melscope {

namespace {

std::int64_t framesOf(double seconds, int sampleRate) { return std::llround(seconds * sampleRate); }

/// Moves held on in time, in place: as many frames go at its front as added brings at its end.
void slide(Waveform& held, const Waveform& added) {
    for (int c = 0; c < held.channels; ++c) {
        const auto channel = held.channel(c);
        const auto behind = added.channel(c);
        const auto kept = std::ranges::copy(channel.subspan(behind.size()), channel.begin()).out;
        std::ranges::copy(behind, kept);
    }
}

}  // namespace

WindowReader::WindowReader(const std::filesystem::path& file, const TimeRange& range, double windowSeconds)
    : m_reader(file),
      m_window(std::max<std::int64_t>(framesOf(windowSeconds, m_reader.info().sampleRate), 1)) {
    const int rate = m_reader.info().sampleRate;
    const std::int64_t begin = framesOf(range.begin, rate);
    if (begin > 0) m_reader.seek(begin);
    m_end = std::max<std::int64_t>(begin, 0);
    m_left = range.end < 0 ? std::numeric_limits<std::int64_t>::max() : framesOf(range.end, rate) - begin;
}

/// Reads up to `frames` more of the stretch into m_read; decoders may give fewer at a time.
std::int64_t WindowReader::fill(std::int64_t frames) {
    m_reader.read(std::min(frames, m_left), m_read);
    m_left -= m_read.frames();
    m_end += m_read.frames();
    return m_read.frames();
}

TimeRange WindowReader::range() const {
    const double rate = m_reader.info().sampleRate;
    return {static_cast<double>(m_end - m_held.frames()) / rate, static_cast<double>(m_end) / rate};
}

bool WindowReader::next(Waveform& window) {
    if (!m_begun) {
        m_begun = true;
        if (fill(m_window) == 0) throw AudioFileError("it holds no samples");
        m_held = m_read;
        window = m_held;
        return true;
    }
    if (m_held.frames() < m_window) return false;
    if (fill((m_window + 1) / 2) == 0) return false;
    slide(m_held, m_read);
    window = m_held;
    return true;
}

}  // namespace melscope
