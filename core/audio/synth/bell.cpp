// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <span>
#include <vector>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"
#include "core/audio/synth/strokes.h"

namespace melscope::synth {

namespace {

// Frequencies over the strike note. Church: hum, prime, tierce, quint, nominal and above (Rossing, "The
// Science of Percussion Instruments"); hand bells are tuned to the twelfth; a tube's are those of a free bar
// from the fourth on.
constexpr std::array kChurch{0.5, 1.0, 1.19, 1.5, 2.0, 2.51, 2.66, 3.01, 4.17, 5.43, 6.8};
constexpr std::array kHandBell{1.0, 3.0, 3.98, 5.3, 6.6, 8.2};
constexpr std::array kTube{0.45, 1.0, 1.54, 2.0, 2.73, 3.45, 4.26, 5.14};

struct Partial {
    double ratio;  ///< of the strike note
    double level;
    double seconds;  ///< to -60 dB
    double beat;     ///< Hz between the two of the pair
};

struct Bell {
    double strikeHz;
    double clapperHz, clapper;  ///< brightness and level of the blow
    std::vector<Partial> partials;
};

Bell drawBell(int instrument, Random& timbre) {
    const std::array<std::span<const double>, 3> kinds{kChurch, kHandBell, kTube};
    const auto kind = static_cast<std::size_t>(instrument) % kinds.size();
    Bell bell{.strikeHz = kind == 0 ? logUniform(timbre, 330, 900) : logUniform(timbre, 500, 1400),
              .clapperHz = logUniform(timbre, 2000, 6000),
              .clapper = logUniform(timbre, 0.1, 0.6),
              .partials = {}};
    const double seconds = logUniform(timbre, 4, 12), fall = timbre.uniform(0.3, 0.8);
    for (const double ratio : kinds[kind])
        bell.partials.push_back({.ratio = ratio * timbre.uniform(0.985, 1.015),
                                 .level = timbre.uniform(0.3, 1.0) * std::pow(ratio, -0.2),
                                 .seconds = seconds * std::pow(ratio, -fall),
                                 .beat = timbre.uniform(0.2, 3.0)});
    return bell;
}

/// A decaying sine as a point that spirals inwards: four multiplications a sample.
struct Spiral {
    double re, im, stepRe, stepIm;

    Spiral(double level, double hz, double seconds, int rate, double turns) {
        const double shrink = std::exp(-std::log(1000.0) / (seconds * rate));
        re = level * sine(turns + 0.25);
        im = level * sine(turns);
        stepRe = shrink * sine(hz / rate + 0.25);
        stepIm = shrink * sine(hz / rate);
    }
    double next() {
        const double y = im;
        const double turned = re * stepRe - im * stepIm;
        im = re * stepIm + im * stepRe;
        re = turned;
        return y;
    }
};

std::vector<Spiral> spiralsOf(const Bell& bell, const Stroke& stroke, double strikeHz, Part& part) {
    std::vector<Spiral> spirals;
    for (const Partial& partial : bell.partials) {
        const double hz = strikeHz * partial.ratio;
        if (hz > 0.45 * part.sampleRate) continue;
        // A softer blow wakes fewer high partials.
        const double level =
            partial.level * std::pow(stroke.loudness, std::sqrt(partial.ratio)) * part.take.uniform(0.7, 1);
        spirals.emplace_back(0.6 * level, hz, partial.seconds, part.sampleRate, part.take.uniform(-0.1, 0.1));
        spirals.emplace_back(0.4 * level, hz + partial.beat, partial.seconds, part.sampleRate,
                             part.take.uniform(-0.1, 0.1));
    }
    return spirals;
}

void strike(const Bell& bell, const Stroke& stroke, double strikeHz, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    auto spirals = spiralsOf(bell, stroke, strikeHz, part);
    OnePole rise(300, rate);
    Decay blow(0.03, rate);
    Biquad clapper = Biquad::bandPass(bell.clapperHz, 0.8, rate);
    addTo(signal, rate, stroke.begin, part.seconds, [&] {
        double sum = 0;
        for (Spiral& spiral : spirals) sum += spiral.next();
        return rise(1) * sum + bell.clapper * clapper(noise(part.take)) * blow.next();
    });
}

}  // namespace

Signal bell(Part part) {
    const Bell bell = drawBell(part.instrument, part.timbre);
    Signal signal = part.silence();
    const double hz = bell.strikeHz * interval(part.take.uniform(-3, 3));
    for (const Stroke& stroke :
         drawStrokes({.minGap = 0.5, .maxGap = 1.5, .aloneShare = 0.4}, part.seconds, part.take))
        strike(bell, stroke, hz, part, signal);
    return signal;
}

}  // namespace melscope::synth
