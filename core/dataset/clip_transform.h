// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "core/audio/resample.h"
#include "core/augment/augmentation.h"
#include "core/dataset/dataset.h"
#include "core/features/mel_spectrogram.h"

namespace melscope {

/// The pipeline from a file to the picture a network sees: decode, channels, sample rate, speed, length,
/// shift and gain, mel spectrogram, equaliser, pitch, masks. Training, validation, prediction and previews
/// all go through this one. Keeps its memory from clip to clip. One per thread.
class ClipTransform {
  public:
    explicit ClipTransform(const FeatureSettings& settings);

    const FeatureSettings& settings() const { return m_mel.settings(); }
    /// Values of one picture: channels * nMels * nFrames.
    std::size_t pictureSize() const;

    /// Reads a stretch of a file and writes its picture. Without an augmentation it is centred, unchanged. Of
    /// a long stretch no more is read than the picture needs.
    /// @param out [channels, nMels, nFrames] in dB, caller's memory.
    /// @throws AudioFileError
    void operator()(const std::filesystem::path& file, const TimeRange& range,
                    const Augmentation* augmentation, std::span<float> out);

    /// The same from a waveform in memory, of any rate, channels and length.
    void operator()(const Waveform& recorded, const Augmentation* augmentation, std::span<float> out);

    /// The waveform behind the last picture: what training would hear. One channel where two would be the
    /// same.
    const Waveform& lastWaveform() const { return m_clip; }

  private:
    void readStretch(const std::filesystem::path& file, const TimeRange& range,
                     const Augmentation& augmentation);
    void transform(const Augmentation& augmentation, std::span<float> out);
    std::int64_t framesNeeded(int sampleRate, double speed) const;

    Waveform m_recorded;
    Waveform m_clip;
    Waveform m_scratch;
    Resampler m_resample;
    MelSpectrogram m_mel;
};

}  // namespace melscope
