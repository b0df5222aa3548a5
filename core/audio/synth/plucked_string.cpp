// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "core/audio/synth/filters.h"
#include "core/audio/synth/sounds.h"
#include "core/audio/synth/strokes.h"

namespace melscope::synth {

namespace {

struct StringInstrument {
    double lowestHz;             ///< of the open string
    double ringing;              ///< seconds to -60 dB at 200 Hz
    double brightness;           ///< 0.5 (gut, dull) to 0.95 (steel)
    double pickPlace, pickHz;    ///< share of the string, and how hard the pick is
    double airHz, woodHz, body;  ///< the body's two resonances and their level
};

StringInstrument drawStringInstrument(Random& timbre) {
    return {.lowestHz = logUniform(timbre, 75, 290),
            .ringing = logUniform(timbre, 0.8, 3),
            .brightness = timbre.uniform(0.52, 0.85),
            .pickPlace = timbre.uniform(0.07, 0.35),
            .pickHz = logUniform(timbre, 2000, 9000),
            .airHz = logUniform(timbre, 95, 260),
            .woodHz = logUniform(timbre, 300, 700),
            .body = timbre.uniform(0.3, 1.2)};
}

/// One string: a loop as long as a period that loses its high frequencies first.
class String {
  public:
    String(const StringInstrument& instrument, double hz, int rate)
        : m_bright(instrument.brightness),
          // -60 dB after `ringing` seconds at 200 Hz; higher notes ring shorter
          m_gain(std::pow(10.0, -3.0 / (hz * instrument.ringing * std::sqrt(200 / hz)))),
          m_loop(std::floor(rate / hz - (1 - m_bright) - kLeastAllPass)) {
        const double rest =
            rate / hz - (1 - m_bright) - std::floor(rate / hz - (1 - m_bright) - kLeastAllPass);
        m_allPass = (1 - rest) / (1 + rest);
    }

    double next(double excitation) {
        const double late = m_loop.oldest();
        const double damped = m_gain * (m_bright * late + (1 - m_bright) * m_before);
        m_before = late;
        const double tuned = m_allPass * (damped - m_tuned) + m_dampedBefore;
        m_dampedBefore = damped;
        m_tuned = tuned;
        m_loop.push(tuned + excitation);
        return tuned + excitation;
    }

  private:
    static constexpr double kLeastAllPass = 0.3;  // samples: shorter ones ring near the Nyquist frequency
    double m_bright, m_gain, m_allPass = 0;
    double m_before = 0, m_dampedBefore = 0, m_tuned = 0;
    DelayLine m_loop;
};

void pluck(const StringInstrument& instrument, const Stroke& stroke, double hz, Part& part, Signal& signal) {
    const int rate = part.sampleRate;
    String string(instrument, hz, rate);
    DelayLine otherEnd(instrument.pickPlace * rate /
                       hz);  // the wave that comes back from the bridge, inverted
    Biquad pick = Biquad::lowPass(instrument.pickHz * stroke.loudness, 0.6, rate);
    int left = static_cast<int>(rate / hz);
    addTo(signal, rate, stroke.begin, part.seconds, [&] {
        const double burst = pick(left-- > 0 ? stroke.loudness * noise(part.take) : 0.0);
        const double excitation = burst - otherEnd.oldest();
        otherEnd.push(burst);
        return string.next(excitation);
    });
}

}  // namespace

Signal pluckedString(Part part) {
    const StringInstrument instrument = drawStringInstrument(part.timbre);
    Signal signal = part.silence();
    const double root = instrument.lowestHz * interval(part.take.uniform(0, 17));
    constexpr std::array kSteps{0, 4, 7, 12, 3, 5, -5};  // semitones: what a hand finds near the root
    double hz = root;
    for (const Stroke& stroke :
         drawStrokes({.minGap = 0.2, .maxGap = 0.9, .aloneShare = 0.35}, part.seconds, part.take)) {
        pluck(instrument, stroke, hz, part, signal);
        hz = root * interval(kSteps[static_cast<std::size_t>(part.take.integer(0, kSteps.size()))]);
    }
    Biquad air = Biquad::bandPass(instrument.airHz, 4, part.sampleRate);
    Biquad wood = Biquad::bandPass(instrument.woodHz, 3, part.sampleRate);
    for (float& x : signal) x = static_cast<float>(x + instrument.body * (2 * air(x) + wood(x)));
    return signal;
}

}  // namespace melscope::synth
