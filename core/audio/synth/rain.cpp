// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"

namespace melscope::synth {

namespace {

struct Rain {
    double dropsPerSecond;
    std::vector<double> surfaceHz;  ///< what drops ring on: tin is narrow and low, leaves wide and high
    double surfaceQ;
    double hiss, hissLow, hissHigh;  ///< of the many drops far away: level and band
    double plopsPerSecond;           ///< drops that catch a bubble in a puddle
};

Rain drawRain(Random& timbre) {
    Rain rain{};
    rain.dropsPerSecond = logUniform(timbre, 60, 700);
    const auto surfaces = timbre.integer(3, 6);
    const double centre = logUniform(timbre, 1500, 5000);
    for (int i = 0; i < surfaces; ++i) rain.surfaceHz.push_back(centre * interval(timbre.uniform(-12, 12)));
    rain.surfaceQ = logUniform(timbre, 1, 6);
    rain.hiss = logUniform(timbre, 0.04, 0.3);
    rain.hissLow = logUniform(timbre, 400, 1500);
    rain.hissHigh = logUniform(timbre, 5000, 10000);
    rain.plopsPerSecond = timbre.unit() < 0.5 ? 0 : logUniform(timbre, 1, 10);
    return rain;
}

/// Few drops are big: a level whose logarithm is spread over 26 dB, its sign by chance.
double drawDrop(Random& take) {
    const double level = logUniform(take, 0.05, 1);
    return take.unit() < 0.5 ? level : -level;
}

void addDrops(const Rain& rain, double heaviness, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    std::vector<Biquad> surfaces;
    for (const double hz : rain.surfaceHz) surfaces.push_back(Biquad::bandPass(hz, rain.surfaceQ, rate));
    std::vector<double> hits(surfaces.size());
    OnePole gust(1.2, rate);
    const double perSample = heaviness * rain.dropsPerSecond / rate;
    addTo(signal, rate, 0, part.seconds, [&] {
        const double chance = perSample * std::clamp(1 + 25 * gust(noise(part.take)), 0.3, 2.5);
        if (part.take.unit() < chance)
            hits[static_cast<std::size_t>(part.take.integer(0, static_cast<std::int64_t>(hits.size())))] =
                drawDrop(part.take);
        double sum = 0;
        for (std::size_t i = 0; i < surfaces.size(); ++i) {
            // A splash is a burst of a few hundred microseconds, not an impulse.
            sum += surfaces[i](hits[i] * noise(part.take));
            hits[i] *= 0.93;
        }
        return sum;
    });
}

void addHiss(const Rain& rain, double heaviness, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    Biquad low = Biquad::highPass(rain.hissLow, 0.6, rate), high = Biquad::lowPass(rain.hissHigh, 0.6, rate);
    addTo(signal, rate, 0, part.seconds, [&] { return heaviness * rain.hiss * high(low(noise(part.take))); });
}

/// The bubble's pitch rises as it nears the surface (van den Doel 2005, "Physically based models for liquid
/// sounds").
void addPlop(double begin, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    const double hz = logUniform(part.take, 700, 2600), level = logUniform(part.take, 0.03, 0.3);
    Phase tone(rate);
    Decay ring(logUniform(part.take, 0.02, 0.07), rate);
    OnePole swell(400, rate);
    double rise = 1;
    addTo(signal, rate, begin, 0.1, [&] {
        rise += 4.0 / rate;
        return level * swell(1) * sine(tone.advance(hz * rise)) * ring.next();
    });
}

}  // namespace

Signal rain(Part part) {
    const Rain rain = drawRain(part.timbre);
    const double heaviness = logUniform(part.take, 0.5, 2);
    Signal signal = part.silence();
    addDrops(rain, heaviness, part, signal);
    addHiss(rain, heaviness, part, signal);
    if (rain.plopsPerSecond > 0)
        for (double t = 0; t < part.seconds; t -= std::log(1 - part.take.unit()) / rain.plopsPerSecond)
            addPlop(t, part, signal);
    return signal;
}

}  // namespace melscope::synth
