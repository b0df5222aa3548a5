// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <vector>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"

namespace melscope::synth {

namespace {

constexpr std::array kScale{0, 2, 4, 5, 7, 9, 11, 12, 14, 16};  // semitones of a major scale

struct Flute {
    double lowestHz;
    std::array<double, 6> harmonics;     ///< levels
    double vibratoHz, vibrato, tremolo;  ///< rate; depth in semitones and as a share of the level
    double breath, breathHz;             ///< level of the noise, and the band it is strongest in
    double attack, release;              ///< seconds
};

Flute drawFlute(Random& timbre) {
    Flute flute{};
    flute.lowestHz = logUniform(timbre, 250, 560);
    flute.harmonics[0] = 1;
    double level = 1;
    for (std::size_t k = 1; k < flute.harmonics.size(); ++k) {
        level *= timbre.uniform(0.15, 0.6);
        flute.harmonics[k] = level * timbre.uniform(0.5, 1);
    }
    flute.vibratoHz = timbre.uniform(4.2, 6.5);
    flute.vibrato = timbre.uniform(0.05, 0.4);
    flute.tremolo = timbre.uniform(0.03, 0.2);
    flute.breath = logUniform(timbre, 0.08, 0.4);
    flute.breathHz = logUniform(timbre, 1200, 4500);
    flute.attack = timbre.uniform(0.03, 0.11);
    flute.release = timbre.uniform(0.04, 0.1);
    return flute;
}

struct Note {
    double end = 0;  ///< seconds
    double hz = 0;
};

/// A walk up and down the scale that fills `seconds`.
std::vector<Note> drawTune(const Flute& flute, double seconds, Random& take) {
    const double pace = take.uniform(0.25, 1.1);
    const double key = flute.lowestHz * interval(take.uniform(0, 7));
    auto step = take.integer(0, kScale.size());
    std::vector<Note> notes;
    for (double end = 0; end < seconds;) {
        end += pace * (take.unit() < 0.3 ? 0.5 : 1);
        if (seconds - end < 0.15) end = seconds;
        notes.push_back({.end = end, .hz = key * interval(kScale[static_cast<std::size_t>(step)])});
        step = std::clamp<std::int64_t>(step + take.integer(-2, 3), 0, kScale.size() - 1);
    }
    return notes;
}

/// The player's breath over a note: in at its start, out before its end.
double breathAt(const Flute& flute, double since, double left) {
    return std::clamp(std::min(since / flute.attack, left / flute.release), 0.0, 1.0);
}

void play(const Flute& flute, const Note& note, double begin, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    Phase tone(rate), vibrato(rate, part.take.unit());
    Biquad air = Biquad::bandPass(flute.breathHz, 0.7, rate), edge = Biquad::bandPass(2 * note.hz, 2, rate);
    OnePole wander(3, rate);
    Decay chiff(0.12, rate);
    double since = 0;
    addTo(signal, rate, begin, note.end - begin, [&] {
        const double sway = sine(vibrato.advance(flute.vibratoHz)) * std::min(1.0, since / 0.35);
        const double drift = wander(noise(part.take));
        const double phase = tone.advance(note.hz * (1 + 0.058 * flute.vibrato * sway + 0.02 * drift));
        double sum = 0;
        for (std::size_t k = 0;
             k < flute.harmonics.size() && static_cast<double>(k + 1) * note.hz < 0.45 * rate; ++k)
            sum += flute.harmonics[k] * sine(static_cast<double>(k + 1) * phase);
        const double blown = noise(part.take);
        const double hiss = flute.breath * (1 + 2 * chiff.next()) * (air(blown) + edge(blown));
        const double level = breathAt(flute, since, note.end - begin - since);
        since += 1.0 / rate;
        return level * (level * sum * (1 + flute.tremolo * sway + 2 * drift) + hiss);
    });
}

}  // namespace

Signal flute(Part part) {
    const Flute flute = drawFlute(part.timbre);
    Signal signal = part.silence();
    double begin = 0;
    for (const Note& note : drawTune(flute, part.seconds, part.take)) {
        play(flute, note, begin, part, signal);
        begin = note.end;
    }
    return signal;
}

}  // namespace melscope::synth
