// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace melscope {

/// What a stream of random numbers is for; two purposes never share numbers.
enum class Purpose : std::uint8_t {
    Augmentation = 1,
    Order,
    Split,
    Mixup,
    WeightInit,
    DemoSounds,
    TestVector
};

/// The coordinates of a stream. The numbers are a pure function of them, so neither threads, order nor a
/// resumed run can change what is drawn.
struct RandomKey {
    std::uint64_t seed = 0;
    std::uint32_t epoch = 0;  ///< below 2^24
    std::uint64_t item = 0;   ///< a clip id, a batch index, ...
    Purpose purpose = Purpose::Augmentation;
};

/// Counter-based random numbers: Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1,
/// 2, 3"). Satisfies UniformRandomBitGenerator. Results do not depend on the standard library: use the
/// members, not <random>.
class Random {
  public:
    using result_type = std::uint32_t;

    explicit Random(const RandomKey& key);

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 0xFFFFFFFFu; }
    result_type operator()();

    /// Uniform in [0, 1), 24 bits.
    double unit();
    /// Uniform in [low, high).
    double uniform(double low, double high);
    /// Uniform whole number in [begin, end), unbiased. @pre begin < end
    std::int64_t integer(std::int64_t begin, std::int64_t end);
    /// Standard normal (Box-Muller).
    double normal();
    /// Gamma with this shape and scale 1 (Marsaglia and Tsang 2000).
    double gamma(double shape);
    /// Beta(a, b), from two gammas.
    double beta(double a, double b);

    /// Fisher-Yates.
    template <class Container>
    void shuffle(Container& items) {
        for (std::size_t left = items.size(); left > 1; --left) {
            using std::swap;
            swap(items[left - 1],
                 items[static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(left)))]);
        }
    }

  private:
    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_counter;
    std::array<std::uint32_t, 4> m_block{};
    unsigned m_used = 4;
};

/// One Philox4x32-10 block; agrees with the known answers of the Random123 library.
std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key);

}  // namespace melscope
