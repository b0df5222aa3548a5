// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/write_sound.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/random.h"

namespace melscope::test {

bool writeSound(const std::filesystem::path& path, const Waveform& sound, int format) {
    std::filesystem::create_directories(path.parent_path());
    SF_INFO info{};
    info.samplerate = sound.sampleRate;
    info.channels = sound.channels;
    info.format = format;
    SNDFILE* const file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (file == nullptr) return false;
    sf_command(file, SFC_SET_CLIPPING, nullptr, SF_TRUE);
    std::vector<float> interleaved;
    for (std::int64_t i = 0; i < sound.frames(); ++i)
        for (int c = 0; c < sound.channels; ++c)
            interleaved.push_back(sound.channel(c)[static_cast<std::size_t>(i)]);
    // In pieces, since libsndfile's Vorbis encoder keeps what it is given at once on the stack.
    constexpr std::int64_t kPiece = 2048;
    for (std::int64_t at = 0; at < sound.frames(); at += kPiece)
        sf_writef_float(file, interleaved.data() + at * sound.channels,
                        std::min(kPiece, sound.frames() - at));
    return sf_close(file) == 0;
}

Waveform testSound(int sampleRate, int channels, double seconds) {
    const auto frames = std::llround(seconds * sampleRate);
    Waveform sound{.samples = {}, .channels = channels, .sampleRate = sampleRate};
    Random random({.seed = 7, .purpose = Purpose::TestVector});
    for (int c = 0; c < channels; ++c)
        for (std::int64_t i = 0; i < frames; ++i) {
            const double t = static_cast<double>(i) / sampleRate;
            const double chirp = std::sin(2 * std::numbers::pi * (200.0 + 50.0 * c + 100.0 * t) * t);
            sound.samples.push_back(static_cast<float>(0.4 * chirp + 0.002 * random.normal()));
        }
    return sound;
}

double fidelity(const Waveform& decoded, const Waveform& source) {
    const std::int64_t frames = std::min(decoded.frames(), source.frames());
    double signal = 0;
    double error = 1e-30;
    for (int c = 0; c < source.channels; ++c)
        for (std::size_t i = 0; i < static_cast<std::size_t>(frames); ++i) {
            const double s = source.channel(c)[i];
            const double d = decoded.channel(c)[i] - s;
            signal += s * s;
            error += d * d;
        }
    return 10 * std::log10(signal / error);
}

}  // namespace melscope::test
