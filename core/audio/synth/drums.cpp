// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"
#include "core/audio/synth/strokes.h"

namespace melscope::synth {

namespace {

struct KickDrum {
    double startHz, endHz;  ///< of the falling pitch
    double glide, decay;    ///< seconds to -60 dB
    double click, clickHz;  ///< the beater's level and brightness
    double drive;
};

KickDrum drawKickDrum(Random& timbre) {
    return {.startHz = logUniform(timbre, 140, 420),
            .endHz = logUniform(timbre, 40, 72),
            .glide = logUniform(timbre, 0.06, 0.3),
            .decay = logUniform(timbre, 0.2, 0.9),
            .click = logUniform(timbre, 0.05, 0.3),
            .clickHz = logUniform(timbre, 900, 5000),
            .drive = logUniform(timbre, 0.3, 4)};
}

void strike(const KickDrum& drum, const Stroke& stroke, double tuning, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    Phase phase(rate);
    Decay glide(drum.glide, rate), body(drum.decay * (0.7 + 0.3 * stroke.loudness), rate), click(0.025, rate);
    Biquad beater = Biquad::lowPass(drum.clickHz * stroke.loudness, 0.7, rate);
    const double whole = 1 / saturate(drum.drive);
    addTo(signal, rate, stroke.begin, 1.3 * drum.decay, [&] {
        const double hz = tuning * (drum.endHz + (drum.startHz - drum.endHz) * glide.next());
        const double tone = whole * saturate(drum.drive * sine(phase.advance(hz))) * body.next();
        return stroke.loudness * (tone + drum.click * beater(noise(part.take)) * click.next());
    });
}

struct Snare {
    double headHz, ratio;      ///< lowest mode, and the next one's frequency over it
    double headDecay, head;    ///< seconds to -60 dB, level
    double wireDecay;          ///< seconds to -60 dB
    double wireLow, wireHigh;  ///< Hz, the rattle's band
};

Snare drawSnare(Random& timbre) {
    return {.headHz = logUniform(timbre, 150, 270),
            .ratio = timbre.uniform(1.4, 1.85),
            .headDecay = logUniform(timbre, 0.12, 0.4),
            .head = logUniform(timbre, 0.3, 1.2),
            .wireDecay = logUniform(timbre, 0.18, 0.6),
            .wireLow = logUniform(timbre, 900, 2500),
            .wireHigh = logUniform(timbre, 5000, 9500)};
}

void strike(const Snare& drum, const Stroke& stroke, double tuning, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    Phase low(rate), high(rate);
    Decay head(drum.headDecay, rate), bend(0.08, rate), wires(drum.wireDecay, rate);
    Biquad below = Biquad::highPass(drum.wireLow, 0.8, rate),
           above = Biquad::lowPass(drum.wireHigh, 0.7, rate);
    OnePole reach(250, rate);  // the wires answer the head a moment later
    addTo(signal, rate, stroke.begin, 1.3 * std::max(drum.headDecay, drum.wireDecay), [&] {
        const double hz = drum.headHz * tuning * (1 + 0.25 * bend.next());
        const double modes = sine(low.advance(hz)) + 0.6 * sine(high.advance(hz * drum.ratio));
        const double rattle = above(below(noise(part.take))) * reach(1) * wires.next();
        return stroke.loudness * (drum.head * 0.6 * modes * head.next() + 1.6 * rattle);
    });
}

struct HiHat {
    std::array<double, 6> hz;       ///< of the square waves
    double metal;                   ///< their share; the rest is noise
    double lowHz;                   ///< where the sound begins
    double closedDecay, openDecay;  ///< seconds to -60 dB
};

HiHat drawHiHat(Random& timbre) {
    constexpr std::array kMetal{205.3, 304.4, 369.6, 522.7, 540.0, 800.0};  // Hz, as in the TR-808
    HiHat hat{};
    const double size = logUniform(timbre, 0.8, 1.9);
    for (std::size_t i = 0; i < kMetal.size(); ++i) hat.hz[i] = kMetal[i] * size * timbre.uniform(0.93, 1.07);
    hat.metal = timbre.uniform(0.1, 0.7);
    hat.lowHz = logUniform(timbre, 4800, 7500);
    hat.closedDecay = logUniform(timbre, 0.05, 0.16);
    hat.openDecay = logUniform(timbre, 0.4, 1.2);
    return hat;
}

void strike(const HiHat& hat, const Stroke& stroke, double seconds, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    std::array<double, 6> turns{};
    for (double& t : turns) t = part.take.unit();
    Decay ring(seconds, rate), tip(0.02, rate);
    Biquad first = Biquad::highPass(hat.lowHz, 0.8, rate), second = Biquad::highPass(hat.lowHz, 0.8, rate);
    addTo(signal, rate, stroke.begin, 1.3 * seconds, [&] {
        double squares = 0;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            turns[i] += hat.hz[i] / rate;
            if (turns[i] >= 1) turns[i] -= 1;
            squares += turns[i] < 0.5 ? 0.4 : -0.4;
        }
        const double source = hat.metal * squares + (1 - hat.metal) * noise(part.take);
        return stroke.loudness * second(first(source)) * (ring.next() + 0.5 * tip.next());
    });
}

}  // namespace

Signal kickDrum(Part part) {
    const KickDrum drum = drawKickDrum(part.timbre);
    Signal signal = part.silence();
    const double tuning = interval(part.take.uniform(-1.5, 1.5));
    for (const Stroke& stroke : drawStrokes({.minGap = 0.3, .maxGap = 0.75}, part.seconds, part.take))
        strike(drum, stroke, tuning, part, signal);
    return signal;
}

Signal snare(Part part) {
    const Snare drum = drawSnare(part.timbre);
    Signal signal = part.silence();
    const double tuning = interval(part.take.uniform(-1, 1));
    for (const Stroke& stroke : drawStrokes({.minGap = 0.18, .maxGap = 0.8}, part.seconds, part.take))
        strike(drum, stroke, tuning, part, signal);
    return signal;
}

Signal hiHat(Part part) {
    const HiHat hat = drawHiHat(part.timbre);
    Signal signal = part.silence();
    const double openShare = part.take.uniform(0, 0.5);
    for (const Stroke& stroke :
         drawStrokes({.minGap = 0.12, .maxGap = 0.4, .aloneShare = 0.15}, part.seconds, part.take))
        strike(hat, stroke, part.take.unit() < openShare ? hat.openDecay : hat.closedDecay, part, signal);
    return signal;
}

}  // namespace melscope::synth
