// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/mel_kernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/base/hot.h"

namespace melscope {

namespace {

/// Four floats side by side: a register on every machine. Said outright where the compiler does not find it
/// by itself: in sums and maxima, whose order it may not change.
using Lanes [[gnu::vector_size(16)]] = float;
constexpr int kLanes = 4;
constexpr int kGroups = kBlockFrames / kLanes;

inline Lanes load(const float* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

inline void store(const Lanes& lanes, float* to) { std::memcpy(to, &lanes, sizeof lanes); }

/// 10 log10 of a positive normal number: the exponent, and ln of the mantissa in [sqrt(1/2), sqrt(2)) by the
/// polynomial of Cephes' logf (Moshier).
inline float decibelOf(float power) {
    const auto bits = std::bit_cast<std::int32_t>(power);
    const std::int32_t exponent = (bits - 0x3F3504F3) >> 23;
    const float x = std::bit_cast<float>(bits - (exponent << 23)) - 1.0f;
    float p = 7.0376836292e-2f;
    p = p * x - 1.1514610310e-1f;
    p = p * x + 1.1676998740e-1f;
    p = p * x - 1.2420140846e-1f;
    p = p * x + 1.4249322787e-1f;
    p = p * x - 1.6668057665e-1f;
    p = p * x + 2.0000714765e-1f;
    p = p * x - 2.4999993993e-1f;
    p = p * x + 3.3333331174e-1f;
    const float ln = x + x * x * (p * x - 0.5f);
    return 4.3429448190f * ln + 3.0102999566f * static_cast<float>(exponent);
}

}  // namespace

MELSCOPE_HOT float peakOf(const float* samples, int n) {
    std::int32_t peak = 0;  // without their sign, floats are ordered as the whole numbers of the same bits
    for (int i = 0; i < n; ++i) peak = std::max(peak, std::bit_cast<std::int32_t>(samples[i]) & 0x7FFFFFFF);
    return std::bit_cast<float>(peak);
}

MELSCOPE_HOT void windowPair(ScaledFrame real, ScaledFrame imaginary, std::span<const float> window,
                             float* __restrict complexOut) {
    const float* __restrict a = real.samples;
    const float* __restrict b = imaginary.samples;
    const float* __restrict w = window.data();
    const int n = static_cast<int>(window.size());
    for (int i = 0; i < n; ++i) {
        complexOut[2 * i] = a[i] * (w[i] * real.scale);
        complexOut[2 * i + 1] = b[i] * (w[i] * imaginary.scale);
    }
}

MELSCOPE_HOT void splitPowers(const float* __restrict transform, int n, float* __restrict mirrored,
                              float* __restrict realPower, float* __restrict imaginaryPower) {
    for (int k = 0; k <= n / 2; ++k)
        std::memcpy(mirrored + 2 * k, transform + 2 * (n - k), 2 * sizeof(float));
    // With Z = A + iB of two real signals: 2A[k] = Z[k] + conj Z[n-k] and 2iB[k] = Z[k] - conj Z[n-k].
    for (int k = 0; k <= n / 2; ++k) {
        const float sumRe = transform[2 * k] + mirrored[2 * k];
        const float differenceRe = transform[2 * k] - mirrored[2 * k];
        const float sumIm = transform[2 * k + 1] + mirrored[2 * k + 1];
        const float differenceIm = transform[2 * k + 1] - mirrored[2 * k + 1];
        realPower[k] = sumRe * sumRe + differenceIm * differenceIm;
        imaginaryPower[k] = differenceRe * differenceRe + sumIm * sumIm;
    }
}

MELSCOPE_HOT void transposeBlock(const float* __restrict in, int stride, int n, float* __restrict out) {
    for (int k = 0; k < n; ++k)
        for (int f = 0; f < kBlockFrames; ++f) out[k * kBlockFrames + f] = in[f * stride + k];
}

MELSCOPE_HOT void gatherBands(std::span<const Band> bands, const float* __restrict power,
                              const float* __restrict frameScales, float* __restrict out) {
    for (const Band& band : bands) {
        Lanes sum[kGroups]{};
        const float* bin = power + static_cast<std::ptrdiff_t>(band.begin) * kBlockFrames;
        for (const float weight : band.weights)
            for (Lanes& lanes : sum) {
                lanes += weight * load(bin);
                bin += kLanes;
            }
        for (int i = 0; i < kGroups; ++i) store(sum[i] * load(frameScales + i * kLanes), out + i * kLanes);
        out += kBlockFrames;
    }
}

MELSCOPE_HOT void toDecibel(float* values, int n) {
    for (int i = 0; i < n; ++i) values[i] = decibelOf(values[i] > 1e-10f ? values[i] : 1e-10f);
}

MELSCOPE_HOT float largestOf(const float* values, std::size_t n) {
    Lanes most[kGroups];
    for (Lanes& lanes : most) lanes = values[0] - Lanes{};
    std::size_t i = 0;
    for (; i + kBlockFrames <= n; i += kBlockFrames)
        for (int j = 0; j < kGroups; ++j) {
            const Lanes next = load(values + i + j * kLanes);
            most[j] = next > most[j] ? next : most[j];
        }
    float largest = values[0];
    for (; i < n; ++i) largest = std::max(largest, values[i]);
    for (const Lanes& lanes : most)
        for (int l = 0; l < kLanes; ++l) largest = std::max(largest, lanes[l]);
    return largest;
}

MELSCOPE_HOT void raiseTo(float floor, float* values, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) values[i] = values[i] > floor ? values[i] : floor;
}

}  // namespace melscope
