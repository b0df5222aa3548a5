// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

#include "core/audio/decoder.h"
#include "core/audio/shape.h"
#include "core/base/error.h"
#include "core/base/setting_field.h"

namespace melscope {

namespace {

constexpr std::int64_t kMostSamples = std::int64_t{1} << 28;
constexpr std::int64_t kTrustedSamples = std::int64_t{1} << 22;  // allocated on the word of a header

// Silence expands some 500-fold in FLAC and 1000-fold in Vorbis, a file made to fill memory 15 000-fold.
void checkExpansion(const Decoder& decoder) {
    constexpr std::int64_t kMostSamplesPerByte = 2048;
    constexpr std::int64_t kSuspicionBegins = std::int64_t{1} << 24;
    const std::int64_t samples = decoder.position() * decoder.info().channels;
    if (samples > kSuspicionBegins && samples / kMostSamplesPerByte > decoder.bytesSeen())
        throw AudioFileError("expands to more sound than a file of its size can hold");
}

void checkLength(std::int64_t samples) {
    if (samples > kMostSamples)
        throw AudioFileError("too long to be read at once: " + std::to_string(samples) +
                             " samples, at most " + std::to_string(kMostSamples));
}

// Beyond 2^40 times full scale - infinities and NaN included - a number is no sound, and its power is not
// finite.
void checkSamples(const Waveform& sound) {
    constexpr std::uint32_t kTooLoud = (127u + 40u) << 23;
    std::uint32_t worst = 0;
    for (const float sample : sound.samples)
        worst = std::max(worst, std::bit_cast<std::uint32_t>(sample) & 0x7FFFFFFFu);
    if (worst >= kTooLoud) throw AudioFileError("holds samples that are not numbers, or too large for sound");
}

std::int64_t frameAt(double seconds, int sampleRate) {
    constexpr double kFarthest = 1e15;
    return std::llround(std::clamp(seconds * sampleRate, -kFarthest, kFarthest));
}

void checkRange(const TimeRange& range) {
    const bool isBackwards = range.end >= 0 && range.end <= range.begin;
    if (range.begin >= 0 && !std::isnan(range.end) && !isBackwards) return;
    throw AudioFileError("the stretch from " + numberText(range.begin) + " s to " + numberText(range.end) +
                         " s holds no sample");
}

}  // namespace

struct AudioReader::Handle {
    explicit Handle(const std::filesystem::path& path) : decoder(path) {}

    // Frames up to the end, as far as the header tells.
    std::int64_t left() const {
        const std::int64_t frames = decoder.info().frames;
        return frames < 0 ? std::numeric_limits<std::int64_t>::max()
                          : std::max<std::int64_t>(frames - decoder.position(), 0);
    }

    Decoder decoder;
};

AudioReader::AudioReader(const std::filesystem::path& path) : m_handle(std::make_unique<Handle>(path)) {}
AudioReader::~AudioReader() = default;
AudioReader::AudioReader(AudioReader&&) noexcept = default;
AudioReader& AudioReader::operator=(AudioReader&&) noexcept = default;

const AudioInfo& AudioReader::info() const { return m_handle->decoder.info(); }

void AudioReader::seek(std::int64_t frame) { m_handle->decoder.seek(frame); }

void AudioReader::read(std::int64_t frames, Waveform& out) {
    Decoder& decoder = m_handle->decoder;
    const int channels = decoder.info().channels;
    const std::int64_t wanted = std::min(frames, m_handle->left());
    if (decoder.info().frames >= 0) checkLength(wanted * channels);
    std::int64_t room = std::min(wanted, kTrustedSamples / channels);
    std::int64_t done = 0;
    out.channels = channels;
    out.sampleRate = decoder.info().sampleRate;
    out.samples.resize(static_cast<std::size_t>(room * channels));
    while (const std::int64_t more = decoder.decode(out, done, room - done)) {
        done += more;
        checkExpansion(decoder);
        if (done < room || room == wanted) continue;
        checkLength((done + 1) * channels);
        room = std::min({wanted, 2 * room, kMostSamples / channels});
        fitLength(out, room, 0);
    }
    fitLength(out, done, 0);
    checkSamples(out);
}

std::string cutOffReason(const AudioInfo& info) {
    constexpr double kPrecision = 0.01;  // s; some headers are wrong by a few bytes, which nobody misses
    const double lost = static_cast<double>(info.lost) / info.sampleRate;
    if (lost < kPrecision) return {};
    const auto inSeconds = [](double seconds) {
        return numberText(std::round(seconds / kPrecision) * kPrecision) + " s";
    };
    return "ends after " + inSeconds(info.seconds()) + " of the " + inSeconds(info.seconds() + lost) +
           " its header promises";
}

AudioInfo probeAudio(const std::filesystem::path& path) { return Decoder(path).info(); }

OpenStretch openStretch(const std::filesystem::path& path, const TimeRange& range) {
    checkRange(range);
    AudioReader reader(path);
    const int rate = reader.info().sampleRate;
    const std::int64_t begin = frameAt(range.begin, rate);
    const std::int64_t end =
        range.end < 0 ? std::numeric_limits<std::int64_t>::max() : frameAt(range.end, rate);
    reader.seek(begin);
    return {std::move(reader), end - begin};
}

std::string emptyStretchReason(const AudioInfo& info, const TimeRange& range) {
    const bool fromTheStart = frameAt(range.begin, info.sampleRate) == 0;
    if (fromTheStart && (range.end < 0 || frameAt(range.end, info.sampleRate) > 0))
        return "holds no sound that can be decoded";
    return "the stretch from " + numberText(range.begin) + " s holds no sample; the recording is " +
           numberText(info.seconds()) + " s long";
}

void readAudio(const std::filesystem::path& path, const TimeRange& range, Waveform& out) {
    OpenStretch stretch = openStretch(path, range);
    stretch.reader.read(stretch.frames, out);
    if (out.samples.empty()) throw AudioFileError(emptyStretchReason(stretch.reader.info(), range));
}

Waveform readAudio(const std::filesystem::path& path, const TimeRange& range) {
    Waveform out;
    readAudio(path, range, out);
    return out;
}

bool hasAudioExtension(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 17> kExtensions{"wav",  "wave", "bwf", "rf64", "bw64", "w64",
                                                           "flac", "ogg",  "oga", "opus", "mp3",  "aif",
                                                           "aiff", "aifc", "au",  "snd",  "caf"};
    std::string extension = path.extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::ranges::find(kExtensions, std::string_view(extension).substr(extension.empty() ? 0 : 1)) !=
           kExtensions.end();
}

}  // namespace melscope
