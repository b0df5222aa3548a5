// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/mixup.h"

#include <numeric>

#include "core/base/random.h"

namespace melscope {

std::optional<Mix> drawMix(double mixup, std::uint64_t seed, int epoch, std::int64_t batch,
                           std::int64_t size) {
    constexpr double kBeta = 0.4;
    if (mixup <= 0.0) return std::nullopt;
    Random random({.seed = seed,
                   .epoch = static_cast<std::uint32_t>(epoch),
                   .item = static_cast<std::uint64_t>(batch),
                   .purpose = Purpose::Mixup});
    if (random.unit() >= mixup) return std::nullopt;
    Mix mix{.share = random.beta(kBeta, kBeta),
            .partner = std::vector<std::int64_t>(static_cast<std::size_t>(size))};
    std::iota(mix.partner.begin(), mix.partner.end(), 0);
    random.shuffle(mix.partner);
    return mix;
}

}  // namespace melscope
