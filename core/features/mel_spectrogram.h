// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "core/audio/waveform.h"
#include "core/features/feature_settings.h"
#include "core/features/spectrogram.h"

namespace melscope {

/// The transform from samples to a mel spectrogram in dB: STFT (FFTW3, single precision, periodic Hann
/// window, reflect-centred frames), power, mel filters, 10 log10 with 1e-10 as the floor, cut at topDb below
/// the loudest cell of all channels. Plans, filters and scratch are made once; computing allocates nothing.
/// One per thread. Agrees with torchaudio's MelSpectrogram + AmplitudeToDB(top_db) to 0.01 dB.
class MelSpectrogram {
  public:
    /// @throws std::invalid_argument if settings.validate() would.
    explicit MelSpectrogram(const FeatureSettings& settings);
    ~MelSpectrogram();
    MelSpectrogram(MelSpectrogram&&) noexcept;
    MelSpectrogram& operator=(MelSpectrogram&&) noexcept;

    const FeatureSettings& settings() const;

    /// Frames that `nSamples` samples of a channel give.
    int framesOf(std::int64_t nSamples) const;

    /// @param samples [channels, nSamples] row-major, any channel count >= 1, nSamples >= 1 (a clip too short
    /// to be
    ///        reflected is padded with silence first). Equal channels, as of a duplicated mono clip, are
    ///        computed once.
    /// @param out [channels, nMels, framesOf(nSamples)], caller's memory.
    void compute(std::span<const float> samples, int channels, std::span<float> out);

    /// The same for a waveform at settings().sampleRate. @throws std::invalid_argument at another rate.
    Spectrogram operator()(const Waveform& clip);

  private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

}  // namespace melscope
