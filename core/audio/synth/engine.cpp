// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <vector>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"

namespace melscope::synth {

namespace {

struct Engine {
    std::vector<double> cylinders;  ///< how strongly each fires: no two are alike
    double idleRpm, topRpm;
    double puff;                      ///< seconds to -60 dB of one exhaust pulse at idle
    double pipeSeconds, reflection;   ///< the exhaust pipe: once along it, and what comes back
    double mufflerHz;                 ///< above it the exhaust fades
    double hiss, clatter, clatterHz;  ///< gas noise, and the valves'
};

Engine drawEngine(Random& timbre) {
    constexpr std::array kCylinders{1, 2, 3, 4, 4, 6, 8};
    Engine engine{};
    engine.cylinders.resize(
        static_cast<std::size_t>(kCylinders[static_cast<std::size_t>(timbre.integer(0, 7))]));
    for (double& strength : engine.cylinders) strength = timbre.uniform(0.6, 1.1);
    const double few =
        std::sqrt(4.0 / static_cast<double>(std::min<std::size_t>(4, engine.cylinders.size())));
    // Small engines turn faster.
    engine.idleRpm = few * logUniform(timbre, 650, 1100);
    engine.topRpm = few * logUniform(timbre, 2200, 4500);
    engine.puff = logUniform(timbre, 0.02, 0.07);
    engine.pipeSeconds = logUniform(timbre, 0.0025, 0.009);
    engine.reflection = timbre.uniform(0.3, 0.75);
    engine.mufflerHz = logUniform(timbre, 500, 2000);
    engine.hiss = logUniform(timbre, 0.1, 0.6);
    engine.clatter = logUniform(timbre, 0.02, 0.25);
    engine.clatterHz = logUniform(timbre, 1500, 4500);
    return engine;
}

/// How fast it turns over a take: steady, revved up once, or let go.
struct Throttle {
    double from, to;  ///< rpm
    double begin, seconds;

    double rpmAt(double time) const {
        const double share = std::clamp((time - begin) / seconds, 0.0, 1.0);
        return from * std::pow(to / from, share);
    }
};

Throttle drawThrottle(const Engine& engine, double seconds, Random& take) {
    const double from = logUniform(take, engine.idleRpm, engine.topRpm);
    const double to = take.unit() < 0.4 ? from : logUniform(take, engine.idleRpm, engine.topRpm);
    return {
        .from = from, .to = to, .begin = take.uniform(0, 0.5) * seconds, .seconds = take.uniform(0.3, 1.2)};
}

/// The pressure at the exhaust valves: one decaying puff after another.
class Firing {
  public:
    Firing(const Engine& engine, int rate) : m_engine(engine), m_rate(rate), m_clock(1) {}

    double next(double rpm, Random& take) {
        const double hz =
            rpm / 120 * static_cast<double>(m_engine.cylinders.size());  // four strokes: every other turn
        m_clock += hz / m_rate * m_haste;
        if (m_clock >= 1) {
            m_clock -= 1;
            m_haste = take.uniform(0.96, 1.04);
            m_cylinder = (m_cylinder + 1) % m_engine.cylinders.size();
            m_pressure += m_engine.cylinders[m_cylinder] * take.uniform(0.85, 1.15);
            const double puff = m_engine.puff * std::sqrt(m_engine.idleRpm / rpm);
            m_factor = std::exp(-std::log(1000.0) / (puff * m_rate));
        }
        return m_pressure *= m_factor;
    }

  private:
    const Engine& m_engine;
    int m_rate;
    double m_clock, m_haste = 1, m_pressure = 0, m_factor = 1;
    std::size_t m_cylinder = 0;
};

}  // namespace

Signal engine(Part part) {
    const Engine engine = drawEngine(part.timbre);
    const Throttle throttle = drawThrottle(engine, part.seconds, part.take);
    const int rate = part.sampleRate;
    Firing firing(engine, rate);
    DelayLine pipe(2 * engine.pipeSeconds * rate);
    OnePole loss(1800, rate), wander(1.5, rate), rest(25, rate);
    Biquad muffler = Biquad::lowPass(engine.mufflerHz, 0.8, rate),
           tail = Biquad::lowPass(2 * engine.mufflerHz, 0.7, rate);
    Biquad valves = Biquad::bandPass(engine.clatterHz, 1.5, rate);
    double time = 0;
    Signal signal = part.silence();
    addTo(signal, rate, 0, part.seconds, [&] {
        const double pressure =
            firing.next(throttle.rpmAt(time) * (1 + 3 * wander(noise(part.take))), part.take);
        time += 1.0 / rate;
        const double gas = pressure * (1 + engine.hiss * noise(part.take));
        const double inPipe = gas - engine.reflection * loss(pipe.oldest());  // an open end reflects inverted
        pipe.push(inPipe);
        const double exhaust = tail(muffler(inPipe));
        return exhaust - rest(exhaust) + engine.clatter * pressure * valves(noise(part.take));
    });
    return signal;
}

}  // namespace melscope::synth
