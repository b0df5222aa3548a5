// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "core/features/feature_settings.h"
#include "core/features/mel_kernels.h"

struct fftwf_plan_s;

namespace melscope {

/// Floats at FFTW's alignment.
struct FftwFree {
    void operator()(float* memory) const;
};
using AlignedFloats = std::unique_ptr<float[], FftwFree>;
AlignedFloats alignedFloats(std::size_t count);

/// The periodic Hann window of settings.windowLength(), centred in nFft values as torch.stft does.
std::vector<float> hannWindow(const FeatureSettings& settings);

/// The short-time Fourier transform on FFTW3, as power. Frames are centred and the signal is reflected at its
/// ends. Two frames share one complex transform, as its real and its imaginary part: that takes 0.4 of the
/// time of two real ones, which FFTW does not vectorise. Each is first brought to about full scale by a power
/// of two, so that the rounding of a loud frame does not drown its quiet partner. Owns its plan and scratch;
/// one per thread.
class Stft {
  public:
    explicit Stft(const FeatureSettings& settings);

    int nBins() const { return m_nFft / 2 + 1; }

    /// The frames to come are of this signal, which has to stay where it is.
    void setSignal(std::span<const float> signal);

    /// The largest magnitude in frame t, before the window; the frame is the one that add() takes.
    float look(int t);

    /// Adds the frame last looked at, whose peak was `peak` > 0, to the block.
    void add(float peak);

    int count() const { return m_count; }  ///< frames in the block; kBlockFrames is full

    /// Finishes the block, which is empty then. Columns from count() on hold numbers without meaning.
    /// @return power [nBins, kBlockFrames], to be multiplied by the frame's value of scales().
    const float* power();
    const float* scales() const { return m_powerScale.get(); }

  private:
    struct PlanDestroy {
        void operator()(fftwf_plan_s* plan) const;
    };

    float* edgeFrame(std::int64_t begin);
    void transformPair();

    int m_nFft;
    int m_hopLength;
    int m_stride;  ///< bins of a frame, rounded up to whole cache lines
    std::vector<float> m_window;
    std::span<const float> m_signal;
    ScaledFrame m_looked;
    ScaledFrame m_pair[2];
    int m_count = 0;
    AlignedFloats m_edges;       ///< [2, nFft], frames that reach over an end of the signal
    AlignedFloats m_input;       ///< [nFft] complex
    AlignedFloats m_output;      ///< [nFft + 1] complex
    AlignedFloats m_rows;        ///< [kBlockFrames, stride]
    AlignedFloats m_columns;     ///< [stride, kBlockFrames]
    AlignedFloats m_powerScale;  ///< [kBlockFrames]
    std::unique_ptr<fftwf_plan_s, PlanDestroy> m_plan;
};

}  // namespace melscope
