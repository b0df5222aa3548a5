// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/resample.h"

#include <soxr.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/audio/shape.h"
#include "core/base/error.h"

namespace melscope {

namespace {

using Soxr = std::unique_ptr<soxr, decltype(&soxr_delete)>;

// Small enough for the buffers inside soxr to stay in the processor's cache; the output does not depend on
// it.
constexpr std::size_t kBlock = 16384;

// A table of filter coefficients for every phase takes longer to design than a short clip takes to convert,
// and one for a ratio like 44101 : 48000 is never used twice. Interpolated coefficients are good to -120 dB
// in the first second; later the position, kept in 32 bits, would drift.
unsigned long coefficients(const Waveform& in, int outRate) {
    constexpr int kMostPhases = 1024;
    const bool isShort = in.frames() < in.sampleRate;
    const bool isOdd = outRate / std::gcd(in.sampleRate, outRate) > kMostPhases;
    return isShort || isOdd ? SOXR_COEF_INTERP_HIGH : SOXR_COEF_INTERP_AUTO;
}

Soxr converter(const Waveform& in, int outRate) {
    const soxr_io_spec_t samples = soxr_io_spec(SOXR_FLOAT32_S, SOXR_FLOAT32_S);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    runtime.flags = coefficients(in, outRate);
    soxr_error_t problem = nullptr;
    Soxr made(soxr_create(in.sampleRate, outRate, static_cast<unsigned>(in.channels), &problem, &samples,
                          &quality, &runtime),
              &soxr_delete);
    if (problem != nullptr || made == nullptr)
        throw Error("cannot convert " + std::to_string(in.sampleRate) + " Hz to " + std::to_string(outRate) +
                    " Hz: " + (problem != nullptr ? problem : "out of memory"));
    return made;
}

std::int64_t convertedFrames(const Waveform& in, int outRate) {
    const std::int64_t whole = in.frames() / in.sampleRate * outRate;
    const std::int64_t rest = in.frames() % in.sampleRate * outRate;
    return whole + (rest + in.sampleRate / 2) / in.sampleRate;
}

}  // namespace

struct Resampler::State {
    std::vector<const float*> from;  // one a channel
    std::vector<float*> to;

    void convert(soxr* converter, const Waveform& in, Waveform& out);
    std::size_t step(soxr* converter, const Waveform& in, std::size_t read, std::size_t count, Waveform& out,
                     std::size_t written);
};

// Feeds `count` frames, or the end of the input if there are none left, and returns how many came out.
std::size_t Resampler::State::step(soxr* converter, const Waveform& in, std::size_t read, std::size_t count,
                                   Waveform& out, std::size_t written) {
    for (int c = 0; c < in.channels; ++c) {
        from[static_cast<std::size_t>(c)] = in.channel(c).data() + read;
        to[static_cast<std::size_t>(c)] = out.channel(c).data() + written;
    }
    const std::size_t room = static_cast<std::size_t>(out.frames()) - written;
    std::size_t done = 0;
    if (const soxr_error_t problem = soxr_process(converter, count > 0 ? from.data() : nullptr, count,
                                                  nullptr, to.data(), room, &done))
        throw Error(std::string("cannot convert the sample rate: ") + problem);
    return done;
}

void Resampler::State::convert(soxr* converter, const Waveform& in, Waveform& out) {
    const auto frames = static_cast<std::size_t>(in.frames());
    const auto wanted = static_cast<std::size_t>(out.frames());
    std::size_t written = 0;
    for (std::size_t read = 0; read < frames && written < wanted; read += kBlock)
        written += step(converter, in, read, std::min(kBlock, frames - read), out, written);
    while (written < wanted) {
        const std::size_t more = step(converter, in, frames, 0, out, written);
        if (more == 0) break;
        written += more;
    }
    fitLength(out, static_cast<std::int64_t>(written), 0);
    fitLength(out, static_cast<std::int64_t>(wanted), 0);
}

Resampler::Resampler() : m_state(std::make_unique<State>()) {}
Resampler::~Resampler() = default;
Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;

void Resampler::operator()(const Waveform& in, int outRate, Waveform& out) {
    if (in.sampleRate < 1 || outRate < 1)
        throw std::invalid_argument("a sample rate must be at least 1 Hz, not " +
                                    std::to_string(std::min(in.sampleRate, outRate)));
    out.channels = in.channels;
    out.sampleRate = outRate;
    if (in.sampleRate == outRate || in.samples.empty()) {
        out.samples = in.samples;
        return;
    }
    out.samples.resize(static_cast<std::size_t>(convertedFrames(in, outRate) * in.channels));
    m_state->from.resize(static_cast<std::size_t>(in.channels));
    m_state->to.resize(static_cast<std::size_t>(in.channels));
    m_state->convert(converter(in, outRate).get(), in, out);
}

Waveform resampled(const Waveform& in, int outRate) {
    Waveform out;
    Resampler()(in, outRate, out);
    return out;
}

}  // namespace melscope
