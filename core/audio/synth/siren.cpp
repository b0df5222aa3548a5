// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"

namespace melscope::synth {

namespace {

enum class Pattern { Wail, Yelp, TwoTones };

struct Siren {
    Pattern pattern;
    double lowHz, highHz;
    double period;        ///< seconds of one rise and fall, or of both tones
    double riseShare;     ///< of the period
    double hornHz, horn;  ///< the horn's resonance and its level
    double square;        ///< share of a square wave in the sawtooth
    double drive;
};

Siren drawSiren(int instrument, Random& timbre) {
    const auto pattern = static_cast<Pattern>(instrument % 3);
    const double low =
        pattern == Pattern::TwoTones ? logUniform(timbre, 380, 700) : logUniform(timbre, 350, 750);
    const double ratio = pattern == Pattern::TwoTones ? timbre.uniform(1.25, 1.5) : timbre.uniform(1.8, 2.7);
    const double period = pattern == Pattern::Wail   ? logUniform(timbre, 1.8, 3.5)
                          : pattern == Pattern::Yelp ? logUniform(timbre, 0.22, 0.5)
                                                     : logUniform(timbre, 0.45, 1.0);
    return {.pattern = pattern,
            .lowHz = low,
            .highHz = low * ratio,
            .period = period,
            .riseShare = timbre.uniform(0.3, 0.75),
            .hornHz = logUniform(timbre, 1300, 3000),
            .horn = timbre.uniform(0.8, 3),
            .square = timbre.uniform(0, 0.8),
            .drive = logUniform(timbre, 0.6, 4)};
}

/// The pitch at a place in the period, [0, 1).
double pitchAt(const Siren& siren, double turns) {
    if (siren.pattern == Pattern::TwoTones) return turns < 0.5 ? siren.highHz : siren.lowHz;
    const double rise =
        turns < siren.riseShare ? turns / siren.riseShare : (1 - turns) / (1 - siren.riseShare);
    return siren.lowHz + (siren.highHz - siren.lowHz) * 0.5 * (1 - sine(0.25 + 0.5 * rise));
}

/// What rounds the corner of a sawtooth so that it does not alias (polyBLEP; Valimaki and Huovilainen 2007).
double corner(double turns, double step) {
    if (turns < step) {
        const double t = turns / step;
        return t + t - t * t - 1;
    }
    if (turns > 1 - step) {
        const double t = (turns - 1) / step;
        return t * t + t + t + 1;
    }
    return 0;
}

double sawtooth(double turns, double step) { return 2 * turns - 1 - corner(turns, step); }

}  // namespace

Signal siren(Part part) {
    Siren siren = drawSiren(part.instrument, part.timbre);
    const int rate = part.sampleRate;
    const double tuning = interval(part.take.uniform(-2, 2));
    const double speed = part.take.uniform(0.85, 1.15) / siren.period;
    Phase pattern(rate, part.take.unit()), tone(rate, part.take.unit());
    OnePole glide(25, rate, pitchAt(siren, pattern.advance(0)));
    Biquad horn = Biquad::bandPass(siren.hornHz, 1.2, rate),
           bright = Biquad::lowPass(3 * siren.hornHz, 0.7, rate);
    const double approach = part.take.uniform(-0.5, 0.5);  // it comes nearer or goes away
    double along = -0.5;
    Signal signal = part.silence();
    addTo(signal, rate, 0, part.seconds, [&] {
        const double hz = tuning * glide(pitchAt(siren, pattern.advance(speed)));
        const double turns = tone.advance(hz), step = hz / rate;
        const double half = turns < 0.5 ? turns + 0.5 : turns - 0.5;
        const double wave = sawtooth(turns, step) - siren.square * sawtooth(half, step);
        const double blown = saturate(siren.drive * wave);
        along += 1.0 / static_cast<double>(part.frames());
        return (0.3 * bright(blown) + siren.horn * horn(blown)) * (1 + approach * along);
    });
    return signal;
}

}  // namespace melscope::synth
