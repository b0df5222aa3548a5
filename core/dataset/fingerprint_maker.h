// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/audio/waveform.h"
#include "core/dataset/fingerprint.h"
#include "core/features/mel_spectrogram.h"

namespace melscope {

/// Makes fingerprints of sounds that come in blocks, in bounded memory however long they are. For one sample
/// rate; its plan serves one clip after the other. At rates that hold fewer than 4 bands (below 1500 Hz) or
/// are beyond what features can be made of (192 kHz) every fingerprint is empty. One per thread.
class FingerprintMaker {
  public:
    explicit FingerprintMaker(int sampleRate);

    /// The next block of the clip. Where blocks end changes roundings, nothing else.
    void add(const Waveform& block);
    /// The fingerprint of what was added since the last one.
    Fingerprint finish();
    /// Forgets what was added.
    void clear();

  private:
    using Powers = std::array<double, Fingerprint::kBands>;
    using Pieces = std::array<Powers, Fingerprint::kTimes>;
    /// Columns and fractions of them.
    struct Stretch {
        double begin, end;
    };

    void analyse(std::int64_t frames);
    void addFrame(std::int64_t t, std::int64_t frames);
    void halveColumns();
    std::vector<double> energyUpTo() const;
    Powers powerBetween(double begin, double end) const;
    Stretch stretch() const;
    Pieces pieces(const Stretch& stretch) const;
    std::uint16_t codedLength(const Stretch& stretch) const;
    Fingerprint made() const;

    int m_bands;                          ///< of the 16, those that the rate holds
    std::optional<MelSpectrogram> m_mel;  ///< none at a rate without fingerprints
    std::vector<float> m_pending;         ///< samples, mono; those whose frames are not all made yet
    std::int64_t m_made = 0;      ///< frames at the start of m_pending that were made from the last block
    std::vector<float> m_frames;  ///< [fine bands, frames] dB
    std::vector<Powers> m_columns;
    std::int64_t m_framesAColumn = 1;
    std::int64_t m_framesInLast = 1;  ///< the last column is whole once it holds as many as a column does
};

}  // namespace melscope
