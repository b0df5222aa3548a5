// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/clip_transform.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/audio/audio_file.h"
#include "core/audio/shape.h"

namespace melscope {

namespace {

/// Recorded sound around a clip, in all, so that the filter of the resampler sees no edge that is not there.
constexpr double kMarginSeconds = 0.1;

constexpr std::int64_t kUnknown = std::int64_t{1} << 50;  // more frames than any recording has

const Augmentation kNone;

std::int64_t frameAt(double seconds, int sampleRate) {
    return seconds > 0 ? std::llround(std::min(seconds * sampleRate, static_cast<double>(kUnknown))) : 0;
}

/// As few channels as hold what a clip of `channels` will: what is the same twice is worked on once.
void toDistinctChannels(Waveform& sound, int channels) {
    toChannels(sound, sound.channels == 2 ? channels : 1);
    if (sound.channels == 1 || !channelsAreEqual(sound)) return;
    sound.samples.resize(static_cast<std::size_t>(sound.frames()));
    sound.channels = 1;
}

}  // namespace

ClipTransform::ClipTransform(const FeatureSettings& settings) : m_mel(settings) {}

std::size_t ClipTransform::pictureSize() const {
    return static_cast<std::size_t>(settings().channels) * static_cast<std::size_t>(settings().nMels) *
           static_cast<std::size_t>(settings().nFrames());
}

/// Frames of a recording that a clip can come from, wherever it is cropped.
std::int64_t ClipTransform::framesNeeded(int sampleRate, double speed) const {
    if (sampleRate == settings().sampleRate && speed == 1.0) return settings().nSamples();
    return std::llround((settings().clipSeconds * speed + kMarginSeconds) * sampleRate);
}

void ClipTransform::operator()(const std::filesystem::path& file, const TimeRange& range,
                               const Augmentation* augmentation, std::span<float> out) {
    const Augmentation& changes = augmentation != nullptr ? *augmentation : kNone;
    readStretch(file, range, changes);
    transform(changes, out);
}

void ClipTransform::operator()(const Waveform& recorded, const Augmentation* augmentation,
                               std::span<float> out) {
    m_recorded.samples.assign(recorded.samples.begin(), recorded.samples.end());
    m_recorded.channels = recorded.channels;
    m_recorded.sampleRate = recorded.sampleRate;
    transform(augmentation != nullptr ? *augmentation : kNone, out);
}

void ClipTransform::readStretch(const std::filesystem::path& file, const TimeRange& range,
                                const Augmentation& augmentation) {
    AudioReader reader(file);
    const AudioInfo& info = reader.info();
    const std::int64_t length = info.frames < 0 ? kUnknown : info.frames;
    const std::int64_t begin = frameAt(range.begin, info.sampleRate);
    const std::int64_t end = range.end < 0 ? length : std::min(length, frameAt(range.end, info.sampleRate));
    const std::int64_t surplus = end - begin - framesNeeded(info.sampleRate, augmentation.speed);
    if (surplus > 0 && end < kUnknown) {
        reader.seek(begin + std::llround(augmentation.place * static_cast<double>(surplus)));
        reader.read(end - begin - surplus, m_recorded);
        if (m_recorded.frames() == end - begin - surplus) return;
    }
    // Short, of unknown length, or not as long as the header says.
    reader.seek(begin);
    reader.read(std::max<std::int64_t>(end - begin, 0), m_recorded);
    if (m_recorded.samples.empty()) readAudio(file, range, m_recorded);  // says why
}

void ClipTransform::transform(const Augmentation& augmentation, std::span<float> out) {
    if (out.size() != pictureSize())
        throw std::invalid_argument("a picture does not fit the memory given for it");
    toDistinctChannels(m_recorded, settings().channels);
    const std::int64_t needed = framesNeeded(m_recorded.sampleRate, augmentation.speed);
    fitLength(m_recorded, std::min(m_recorded.frames(), needed), augmentation.place);
    if (m_recorded.sampleRate != settings().sampleRate)
        m_resample(m_recorded, settings().sampleRate, m_clip);
    else
        std::swap(m_recorded, m_clip);
    if (augmentation.speed != 1.0) {
        applySpeed(m_clip, augmentation.speed, m_scratch);
        std::swap(m_clip, m_scratch);
    }
    fitLength(m_clip, settings().nSamples(), augmentation.place);
    applyToWaveform(augmentation, m_clip);

    const std::size_t channels = static_cast<std::size_t>(m_clip.channels);
    const auto picture = out.first(out.size() / static_cast<std::size_t>(settings().channels) * channels);
    m_mel.compute(m_clip.samples, m_clip.channels, picture);
    applyToSpectrogram(augmentation, picture, m_clip.channels, settings().nMels, settings().nFrames());
    if (picture.size() < out.size()) std::ranges::copy(picture, out.last(picture.size()).begin());
}

}  // namespace melscope
