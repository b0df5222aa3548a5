// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace melscope {

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t left = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t right = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {
            static_cast<std::uint32_t>(right >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(right),
            static_cast<std::uint32_t>(left >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(left)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

Random::Random(const RandomKey& key)
    : m_key{static_cast<std::uint32_t>(key.seed), static_cast<std::uint32_t>(key.seed >> 32)},
      m_counter{0, static_cast<std::uint32_t>(key.purpose) << 24 | (key.epoch & 0xFFFFFFu),
                static_cast<std::uint32_t>(key.item), static_cast<std::uint32_t>(key.item >> 32)} {}

Random::result_type Random::operator()() {
    if (m_used == m_block.size()) {
        m_block = philox4x32(m_counter, m_key);
        ++m_counter[0];
        m_used = 0;
    }
    return m_block[m_used++];
}

double Random::unit() { return ((*this)() >> 8) * 0x1p-24; }

double Random::uniform(double low, double high) { return low + (high - low) * unit(); }

std::int64_t Random::integer(std::int64_t begin, std::int64_t end) {
    const auto range = static_cast<std::uint64_t>(end - begin);
    const std::uint64_t unfair =
        (0 - range) % range;  // 2^64 mod range: values below it would favour small results
    std::uint64_t drawn = 0;
    do {
        drawn = std::uint64_t{(*this)()} << 32;
        drawn |= (*this)();
    } while (drawn < unfair);
    return begin + static_cast<std::int64_t>(drawn % range);
}

double Random::normal() {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
    return radius * std::cos(2.0 * std::numbers::pi * unit());
}

double Random::gamma(double shape) {
    if (shape < 1.0) {
        const double boosted = gamma(shape + 1.0);
        return boosted * std::pow(1.0 - unit(), 1.0 / shape);
    }
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        const double x = normal();
        const double v = std::pow(1.0 + c * x, 3);
        if (v <= 0.0) continue;
        if (std::log(1.0 - unit()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
    }
}

double Random::beta(double a, double b) {
    const double x = gamma(a);
    const double y = gamma(b);
    return x + y > 0.0 ? x / (x + y) : 0.5;
}

}  // namespace melscope
