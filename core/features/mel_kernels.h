// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace melscope {

// The hot loops of the mel spectrogram. Plain pointers into padded scratch: the callers know the sizes.

/// Frames that are worked on together: a whole cache line of floats.
inline constexpr int kBlockFrames = 16;

/// The largest magnitude of n samples.
float peakOf(const float* samples, int n);

/// A frame of a signal and the factor it is brought to about full scale with.
struct ScaledFrame {
    const float* samples = nullptr;
    float scale = 0;
};

/// Windows two real frames as the real and the imaginary part of one complex signal of n values.
void windowPair(ScaledFrame real, ScaledFrame imaginary, std::span<const float> window, float* complexOut);

/// Takes the transform of such a signal, n complex values and the first of them once more, apart into 4 |X|^2
/// of both frames for the bins 0 to n / 2. `mirrored` is scratch for n + 2 floats.
void splitPowers(const float* transform, int n, float* mirrored, float* realPower, float* imaginaryPower);

/// Turns rows into columns: in [kBlockFrames, stride] to out [n, kBlockFrames], for n a multiple of 16.
void transposeBlock(const float* in, int stride, int n, float* out);

/// A band's filter: its weights for the bins from `begin` on; outside of them it is zero.
struct Band {
    int begin = 0;
    std::span<const float> weights;
};

/// Gathers the power of kBlockFrames frames, [nBins, kBlockFrames], into bands and scales each frame:
/// out [bands, kBlockFrames].
void gatherBands(std::span<const Band> bands, const float* power, const float* frameScales, float* out);

/// Replaces n powers by 10 log10(max(power, 1e-10)), true to 2e-5 dB; not a number counts as silence.
void toDecibel(float* values, int n);

/// The largest of n values, and a bound from below for each of them.
float largestOf(const float* values, std::size_t n);
void raiseTo(float floor, float* values, std::size_t n);

}  // namespace melscope
