// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/audio/live_window.h"
#include "core/features/mel_spectrogram.h"

namespace melscope {

/// Neighbouring columns of a mel spectrogram.
struct SpectrogramColumns {
    std::int64_t first = 0;  ///< column c is centred on c * hopLength samples
    int nMels = 0;
    std::vector<float> decibel;  ///< [count(), nMels], dB below a full-scale sine, band 0 is the lowest

    std::int64_t count() const { return nMels > 0 ? static_cast<std::int64_t>(decibel.size()) / nMels : 0; }
    bool operator==(const SpectrogramColumns&) const = default;
};

/// The settings of a picture of a sound that comes in at this rate: the bands of `like`, as far as the rate
/// reaches, in twenty columns a second. It is for eyes: what a network looks at is made of whole clips.
FeatureSettings liveSettings(const FeatureSettings& like, int sampleRate);

/// Mel spectrogram of a sound while it comes in, of all channels together. One per thread.
class LiveSpectrogram {
  public:
    /// @param sound that holds ten seconds; it has to outlive this
    /// @throws std::invalid_argument if settings.validate() would
    LiveSpectrogram(const FeatureSettings& settings, const LiveWindow& sound);

    /// The columns that were completed since the last call; the latest five seconds of them, if they are
    /// more.
    SpectrogramColumns next();

  private:
    SpectrogramColumns computed(std::int64_t end, std::int64_t begin);

    const LiveWindow& m_sound;
    MelSpectrogram m_mel;
    float m_fullScale;
    std::int64_t m_next = 0;  // column
    Waveform m_heard;
    std::vector<float> m_values;  // [nMels, frames]
};

}  // namespace melscope
