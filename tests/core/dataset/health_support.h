// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/waveform.h"
#include "core/base/random.h"
#include "core/dataset/health.h"

namespace melscope::test {

/// A made-up word: a few tones with a course of their own in noise; another seed, another word.
inline Waveform word(std::uint64_t seed, double seconds = 0.5, int sampleRate = 16000) {
    Random random({.seed = seed, .purpose = Purpose::DemoSounds});
    Waveform sound{.samples = {}, .channels = 1, .sampleRate = sampleRate};
    struct Partial {
        double hz, bend, beat, phase;
    };
    std::vector<Partial> partials;
    for (int i = 0; i < 6; ++i)
        partials.push_back({random.uniform(150, 3000), random.uniform(-0.5, 0.5), random.uniform(2, 12),
                            random.uniform(0, 6.28)});
    const auto frames = static_cast<int>(seconds * sampleRate);
    for (int i = 0; i < frames; ++i) {
        const double t = static_cast<double>(i) / sampleRate;
        double sample = 0.002 * random.normal();
        for (const Partial& p : partials)
            sample += 0.1 * (1 + std::sin(6.28 * p.beat * t + p.phase)) / 2 *
                      std::sin(6.28 * p.hz * t * (1 + p.bend * t));
        sound.samples.push_back(static_cast<float>(sample * std::sin(3.14 * t / seconds)));
    }
    return sound;
}

/// Adds a clip of a class, named after its number, and facts of a sound clip that is like no other.
struct HeardClips {
    Dataset dataset;
    std::vector<ClipFacts> facts;

    std::size_t add(const std::string& className, Split split = Split::None) {
        const auto place = std::ranges::find(dataset.classes, className);
        Clip clip{.path = "clip" + std::to_string(facts.size()) + ".wav",
                  .label = static_cast<int>(place - dataset.classes.begin()),
                  .split = split,
                  .sampleRate = 8000,
                  .channels = 1,
                  .seconds = 1};
        if (place == dataset.classes.end()) dataset.classes.push_back(className);
        dataset.clips.push_back(clip);
        facts.push_back({.problem = {},
                         .contentHash = "sound " + std::to_string(facts.size()),
                         .encoding = "WAV, 16 bit PCM",
                         .seconds = 1,
                         .peak = 0.5f,
                         .rms = -20 + static_cast<float>(facts.size() * 7 % 10),
                         .fingerprint = {}});
        return facts.size() - 1;
    }
    void add(int count, const std::string& className) {
        for (int i = 0; i < count; ++i) add(className);
    }
    std::optional<HealthFinding> find(HealthKind kind) const {
        for (HealthFinding& finding : findHealth(dataset, facts))
            if (finding.kind == kind) return std::move(finding);
        return std::nullopt;
    }
};

}  // namespace melscope::test
