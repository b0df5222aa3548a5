// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/recording.h"

#include "core/audio/synth/filters.h"

namespace melscope::synth {

namespace {

double gainOf(double db) { return std::pow(10.0, db / 20); }

double peakOf(const std::vector<float>& samples) {
    float peak = 0;
    for (const float x : samples) peak = std::max(peak, std::abs(x));
    return peak;
}

/// Root mean square of the loudest fifth of a second: how loud a sound is heard, however short it is.
double loudnessOf(const Signal& signal, int sampleRate) {
    const auto window = static_cast<std::size_t>(sampleRate / 5);
    double sum = 0, loudest = 0;
    for (std::size_t i = 0; i < signal.size(); ++i) {
        sum += double{signal[i]} * signal[i];
        if (i >= window) sum -= double{signal[i - window]} * signal[i - window];
        loudest = std::max(loudest, sum);
    }
    return std::sqrt(loudest /
                     static_cast<double>(std::min(window, std::max<std::size_t>(1, signal.size()))));
}

/// `dry` at its place in the clip, as long as the clip.
Signal placed(const Signal& dry, const Recording& recording) {
    Signal signal(static_cast<std::size_t>(std::llround(recording.seconds * recording.sampleRate)));
    const std::size_t begin = signal.size() - std::min(signal.size(), dry.size());
    std::copy_n(dry.begin(), signal.size() - begin, signal.begin() + static_cast<std::ptrdiff_t>(begin));
    return signal;
}

/// Room and microphone noise of `level` (RMS): brown above noiseHz, with a little white hiss. Partly the same
/// in both ears.
void addBackground(Waveform& clip, const Recording& recording, double level, Random& random) {
    OnePole dull(recording.noiseHz, clip.sampleRate), otherDull(recording.noiseHz, clip.sampleRate);
    // A one-pole low-pass of white noise keeps this share of its power.
    const double share = 1 - std::exp(-6.283 * recording.noiseHz / clip.sampleRate);
    const double scale = level * std::sqrt(3.0) * std::sqrt((2 - share) / share), hiss = 0.1 * level;
    for (std::int64_t i = 0; i < clip.frames(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double common = dull(noise(random));
        clip.channel(0)[at] += static_cast<float>(scale * common + hiss * noise(random));
        if (clip.channels == 1) continue;
        const double own = 0.6 * common + 0.8 * otherDull(noise(random));
        clip.channel(1)[at] += static_cast<float>(scale * own + hiss * noise(random));
    }
}

/// The equipment: a shelf around 1.5 kHz, and nothing below 20 Hz.
void equalise(std::span<float> channel, const Recording& recording) {
    OnePole low(1500, recording.sampleRate), rest(20, recording.sampleRate);
    const double lows = gainOf(-recording.tiltDb / 2), highs = gainOf(recording.tiltDb / 2);
    for (float& x : channel) {
        const double below = low(x);
        const double y = lows * below + highs * (x - below);
        x = static_cast<float>(y - rest(y));
    }
}

void fadeEnds(std::span<float> channel, int sampleRate) {
    const auto in = std::min(channel.size() / 2, static_cast<std::size_t>(sampleRate / 200));
    const auto out = std::min(channel.size() / 2, static_cast<std::size_t>(sampleRate / 40));
    for (std::size_t i = 0; i < in; ++i) channel[i] *= static_cast<float>(i) / static_cast<float>(in);
    for (std::size_t i = 0; i < out; ++i)
        channel[channel.size() - 1 - i] *= static_cast<float>(i) / static_cast<float>(out);
}

/// The level of a sound at `pan` in one ear; equal power.
double panGain(const Recording& recording, int ear) {
    if (recording.channels == 1) return 1;
    const double quarter = 0.125 * (1 + (ear == 0 ? -recording.pan : recording.pan));
    return std::sqrt(2.0) * sine(quarter);
}

}  // namespace

Recording drawRecording(Random& random) {
    Recording recording;
    recording.sampleRate = random.unit() < 0.5 ? 22050 : 44100;
    recording.channels = random.unit() < 0.5 ? 1 : 2;
    recording.seconds = random.uniform(0.5, 2.5);
    recording.onset = random.uniform(0, 0.2) * recording.seconds;
    recording.peakDb = random.uniform(-24, -1);
    recording.pan = random.uniform(-0.7, 0.7);
    recording.echoes = random.unit() < 0.3 ? 0 : logUniform(random, 0.03, 0.4);
    recording.room = {.size = random.uniform(0.5, 1.6),
                      .seconds = logUniform(random, 0.15, 1.2),
                      .dampingHz = logUniform(random, 1500, 8000)};
    recording.snrDb = random.uniform(15, 45);
    recording.noiseHz = logUniform(random, 100, 6000);
    recording.tiltDb = random.uniform(-3, 3);
    return recording;
}

Waveform record(const Signal& dry, const Recording& recording, Random& random) {
    const int rate = recording.sampleRate;
    const Signal sound = placed(dry, recording);
    const double loudness = loudnessOf(sound, rate);
    Waveform clip{.samples = std::vector<float>(sound.size() * static_cast<std::size_t>(recording.channels)),
                  .channels = recording.channels,
                  .sampleRate = rate};
    for (int ear = 0; ear < clip.channels; ++ear) {
        const Signal echoes =
            recording.echoes > 0 ? echoesOf(sound, recording.room, ear, rate) : Signal(sound.size());
        const double gain = panGain(recording, ear);
        const auto channel = clip.channel(ear);
        for (std::size_t i = 0; i < sound.size(); ++i)
            channel[i] = static_cast<float>(gain * sound[i] + recording.echoes * echoes[i]);
    }
    addBackground(clip, recording, loudness * gainOf(-recording.snrDb), random);
    for (int ear = 0; ear < clip.channels; ++ear) {
        equalise(clip.channel(ear), recording);
        fadeEnds(clip.channel(ear), rate);
    }
    const double scale = gainOf(recording.peakDb) / std::max(1e-9, peakOf(clip.samples));
    for (float& x : clip.samples) x = static_cast<float>(scale * x);
    return clip;
}

}  // namespace melscope::synth
