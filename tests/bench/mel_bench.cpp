// SPDX-License-Identifier: GPL-3.0-or-later
//
// Melscope's mel spectrogram and the floor in one program: 4 s at 44.1 kHz, n_fft 1024, hop 512, 64 bands,
// dB, one thread.
//
//     build/release/bin/mel_bench --benchmark_repetitions=9 --benchmark_report_aggregates_only=true

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/base/random.h"
#include "core/features/mel_spectrogram.h"
#include "tests/bench/mel_floor.h"

namespace {

using namespace melscope;

const FeatureSettings kSettings;

/// Noise for a while, then silence; both channels differ.
std::vector<float> noise(int channels, double seconds) {
    Random random({.seed = 1});
    const auto length = static_cast<std::size_t>(kSettings.nSamples());
    std::vector<float> samples(static_cast<std::size_t>(channels) * length);
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (static_cast<double>(i % length) < seconds * kSettings.sampleRate)
            samples[i] = static_cast<float>(random.uniform(-0.5, 0.5));
    return samples;
}

std::vector<float> twice(std::vector<float> channel) {
    const std::size_t length = channel.size();
    channel.resize(2 * length);
    std::copy_n(channel.begin(), length, channel.begin() + static_cast<std::ptrdiff_t>(length));
    return channel;
}

std::vector<float> picture(int channels) {
    return std::vector<float>(static_cast<std::size_t>(channels * kSettings.nMels * kSettings.nFrames()));
}

void floorOf(benchmark::State& state, const std::vector<float>& samples, int channels) {
    bench::MelFloor floor(kSettings);
    auto out = picture(channels);
    for (auto _ : state) {
        floor.compute(samples, channels, out);
        benchmark::ClobberMemory();
    }
}

void melscopeOf(benchmark::State& state, const std::vector<float>& samples, int channels) {
    MelSpectrogram mel(kSettings);
    auto out = picture(channels);
    for (auto _ : state) {
        mel.compute(samples, channels, out);
        benchmark::ClobberMemory();
    }
}

/// A floor that computes something else would be none.
void checkFloor() {
    const auto samples = noise(2, 3);
    auto low = picture(2), ours = picture(2);
    bench::MelFloor(kSettings).compute(samples, 2, low);
    MelSpectrogram(kSettings).compute(samples, 2, ours);
    for (std::size_t i = 0; i < low.size(); ++i)
        if (std::abs(low[i] - ours[i]) > 0.01f) throw std::logic_error("the floor computes other numbers");
}

void add(const char* name, void (*measured)(benchmark::State&, const std::vector<float>&, int), int channels,
         const std::vector<float>& samples) {
    benchmark::RegisterBenchmark(name, [=](benchmark::State& state) {
        measured(state, samples, channels);
    })->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    checkFloor();
    add("floor, stereo", floorOf, 2, noise(2, 4));
    add("melscope, stereo", melscopeOf, 2, noise(2, 4));
    add("floor, mono", floorOf, 1, noise(1, 4));
    add("melscope, mono shown twice", melscopeOf, 2, twice(noise(1, 4)));
    add("melscope, 0.5 s padded to 4 s, shown twice", melscopeOf, 2, twice(noise(1, 0.5)));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
