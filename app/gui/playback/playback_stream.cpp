// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/playback_stream.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace melscope {

namespace {

constexpr std::int64_t kPieceFrames = 2048;
constexpr std::size_t kMostAnchors = 4096;  // loops that may lie between reading and hearing

double decibelOf(const float* samples, std::int64_t count) {
    double sum = 0;
    for (std::int64_t i = 0; i < count; ++i) sum += double{samples[i]} * samples[i];
    return 10 * std::log10(std::max(2 * sum / static_cast<double>(std::max<std::int64_t>(count, 1)), 1e-20));
}

void interleave(const Waveform& sound, float* out) {
    for (int c = 0; c < sound.channels; ++c) {
        const auto channel = sound.channel(c);
        for (std::size_t i = 0; i < channel.size(); ++i)
            out[i * static_cast<std::size_t>(sound.channels) + static_cast<std::size_t>(c)] = channel[i];
    }
}

}  // namespace

PlaybackStream::PlaybackStream(SoundSource& source, const PlaybackPlan& plan)
    : m_source(source), m_plan(plan), m_anchors{{0, plan.begin}}, m_next(plan.begin) {
    if (plan.speed != 1.0) m_stretcher.emplace(source.sampleRate(), source.channels(), plan.speed);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

double PlaybackStream::frameAt(double played) const {
    const double input = played * m_plan.speed;
    auto anchor =
        std::ranges::upper_bound(m_anchors, input, {}, [](const Anchor& a) { return double(a.input); });
    if (anchor != m_anchors.begin()) --anchor;
    return std::min(double(anchor->recorded) + input - double(anchor->input), double(m_plan.end));
}

qint64 PlaybackStream::bytesAvailable() const { return qint64{1} << 30; }

qint64 PlaybackStream::readData(char* data, qint64 most) {
    const auto bytesPerFrame = static_cast<qint64>(sizeof(float)) * m_source.channels();
    const std::int64_t frames = most / bytesPerFrame;
    auto* const out = reinterpret_cast<float*>(data);
    std::fill_n(out, frames * m_source.channels(), 0.0f);
    const std::int64_t filled = fill(out, frames);
    m_level = decibelOf(out, filled * m_source.channels());
    m_given += frames;
    return frames * bytesPerFrame;
}

std::int64_t PlaybackStream::fill(float* out, std::int64_t frames) {
    std::int64_t done = 0;
    while (done < frames) {
        const bool ready = m_stretcher && m_stretcher->available() > 0;
        if (!ready && !readOn(m_stretcher ? kPieceFrames : std::min(kPieceFrames, frames - done))) break;
        if (m_stretcher) m_stretcher->take(static_cast<std::size_t>(frames - done), m_piece);
        interleave(m_piece, out + done * m_source.channels());
        done += m_piece.frames();
    }
    return done;
}

/// Reads the next piece: into `m_piece`, or into the stretcher. False at the end.
bool PlaybackStream::readOn(std::int64_t frames) try {
    if (m_next >= m_plan.end && m_plan.loops && m_plan.loopBegin < m_plan.end) {
        m_next = m_plan.loopBegin;
        m_anchors.push_back({m_input, m_next});
        if (m_anchors.size() > kMostAnchors) m_anchors.pop_front();
    }
    m_source.read(m_next, std::min(frames, m_plan.end - m_next), m_piece);
    const std::int64_t read = m_piece.frames();
    m_next += read;
    m_input += read;
    if (read == 0) noteEnd();
    // The stretcher holds some sound back, which silence drives out.
    if (m_stretcher && read == 0) {
        m_piece.channels = m_source.channels();
        m_piece.samples.assign(static_cast<std::size_t>(frames * m_piece.channels), 0.0f);
    }
    if (m_stretcher) m_stretcher->feed(m_piece);
    return read > 0 || m_stretcher;
} catch (const Error& error) {
    m_failure = error.what();
    noteEnd();
    return false;
}

void PlaybackStream::noteEnd() {
    if (!m_givenAtEnd) m_givenAtEnd = std::llround(static_cast<double>(m_input) / m_plan.speed);
}

}  // namespace melscope
