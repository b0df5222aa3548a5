// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/synth/room.h"

#include <array>

#include "core/audio/synth/filters.h"

namespace melscope::synth {

namespace {

constexpr std::array kEchoSeconds{0.0297, 0.0371, 0.0411, 0.0437};  // no common divisors: Schroeder's choice
constexpr double kDiffuserSeconds = 0.005;
constexpr double kEarSeconds = 0.0007;  // from ear to ear

/// One wall: an echo that comes again and again, duller each time.
class Comb {
  public:
    Comb(double seconds, const Room& room, int rate)
        : m_line(seconds * rate),
          m_loss(room.dampingHz, rate),
          m_gain(std::pow(10.0, -3 * seconds / room.seconds)) {}
    double operator()(double x) {
        const double echo = m_line.oldest();
        m_line.push(x + m_gain * m_loss(echo));
        return echo;
    }

  private:
    DelayLine m_line;
    OnePole m_loss;
    double m_gain;
};

}  // namespace

Signal echoesOf(const Signal& dry, const Room& room, int ear, int sampleRate) {
    std::vector<Comb> walls;
    for (const double seconds : kEchoSeconds)
        walls.emplace_back(room.size * seconds + ear * kEarSeconds * (walls.size() % 2 == 0 ? 1 : -1), room,
                           sampleRate);
    DelayLine diffuser((kDiffuserSeconds + ear * kEarSeconds) * sampleRate);
    Signal echoes(dry.size());
    for (std::size_t i = 0; i < dry.size(); ++i) {
        double sum = 0;
        for (Comb& wall : walls) sum += 0.25 * wall(dry[i]);
        const double late = diffuser.oldest();  // an all-pass, which smears the echoes
        const double in = sum - 0.7 * late;
        diffuser.push(in);
        echoes[i] = static_cast<float>(late + 0.7 * in);
    }
    return echoes;
}

}  // namespace melscope::synth
