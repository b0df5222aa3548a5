// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"

namespace melscope::synth {

namespace {

/// One call: a sweep through three pitches.
struct Syllable {
    double startHz, middleHz, endHz;
    double seconds, gap;    ///< its length and the silence after it
    double trillHz, trill;  ///< a fast warble: rate, and depth as a share of the pitch
    int times;              ///< how often it is repeated
};

struct Bird {
    std::vector<Syllable> song;
    double overtone, husk;  ///< levels of the second harmonic and of noise
};

Syllable drawSyllable(double centreHz, Random& timbre) {
    const auto near = [&] { return std::clamp(centreHz * interval(timbre.uniform(-9, 9)), 1700.0, 8200.0); };
    const bool warbles = timbre.unit() < 0.35;
    return {.startHz = near(),
            .middleHz = near(),
            .endHz = near(),
            .seconds = logUniform(timbre, 0.035, 0.17),
            .gap = logUniform(timbre, 0.03, 0.14),
            .trillHz = timbre.uniform(25, 70),
            .trill = warbles ? timbre.uniform(0.02, 0.1) : 0,
            .times = static_cast<int>(timbre.integer(1, 6))};
}

Bird drawBird(Random& timbre) {
    Bird bird{};
    const double centre = logUniform(timbre, 2400, 5800);
    const auto syllables = timbre.integer(1, 4);
    for (int i = 0; i < syllables; ++i) bird.song.push_back(drawSyllable(centre, timbre));
    bird.overtone = logUniform(timbre, 0.02, 0.3);
    bird.husk = logUniform(timbre, 0.005, 0.08);
    return bird;
}

/// A parabola through the three pitches.
double pitchAt(const Syllable& call, double share) {
    const double line = call.startHz + (call.endHz - call.startHz) * share;
    const double arch = call.middleHz - 0.5 * (call.startHz + call.endHz);
    return std::clamp(line + 4 * arch * share * (1 - share), 1200.0, 9000.0);
}

void sing(const Bird& bird, const Syllable& call, double begin, double tuning, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    const double seconds = call.seconds * part.take.uniform(0.92, 1.08), loudness = part.take.uniform(0.6, 1);
    Phase tone(rate), warble(rate, part.take.unit());
    Biquad husk = Biquad::bandPass(call.middleHz * tuning, 2, rate);
    double share = 0;
    addTo(signal, rate, begin, seconds, [&] {
        const double bend = sine(warble.advance(call.trillHz));
        const double hz = std::min(0.42 * rate, tuning * pitchAt(call, share) * (1 + call.trill * bend));
        const double phase = tone.advance(hz);
        const double swell = sine(0.5 * std::sqrt(share));  // loudest in its first half, silent at both ends
        share = std::min(1.0, share + 1 / (seconds * rate));
        const double octave = 2 * hz < 0.45 * rate ? bird.overtone * sine(2 * phase) : 0;
        return loudness * swell * (1 + 3 * call.trill * bend) *
               (sine(phase) + octave + bird.husk * husk(noise(part.take)));
    });
}

}  // namespace

Signal birdChirp(Part part) {
    const Bird bird = drawBird(part.timbre);
    const double tuning = interval(part.take.uniform(-2, 2)), tempo = part.take.uniform(0.85, 1.2);
    const double pause = part.take.uniform(0.1, 0.6);
    Signal signal = part.silence();
    auto next = static_cast<std::size_t>(part.take.integer(0, static_cast<std::int64_t>(bird.song.size())));
    for (double begin = 0; begin < part.seconds; ++next) {
        const Syllable& call = bird.song[next % bird.song.size()];
        for (int i = 0; i < call.times && begin < part.seconds - call.seconds; ++i) {
            sing(bird, call, begin, tuning, part, signal);
            begin += (call.seconds + call.gap) * tempo;
        }
        begin += (next + 1) % bird.song.size() == 0 ? pause : 0.02;
    }
    return signal;
}

}  // namespace melscope::synth
