// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/audio/waveform.h"

namespace melscope {

/// What a recording's header says, without decoding it.
struct AudioInfo {
    int sampleRate = 0;  ///< Hz, 1 000 to 768 000
    int channels = 0;    ///< 1 to 64
    std::int64_t frames =
        0;                  ///< a hint: some headers lie, so reading stops where the data stop; -1 if unknown
    std::string container;  ///< e.g. "WAV", "FLAC", "OGG"
    std::string encoding;   ///< e.g. "16 bit PCM", "Vorbis"
    std::int64_t lost = 0;  ///< frames that the header promises and the file does not hold, as it was cut off

    double seconds() const { return frames > 0 ? static_cast<double>(frames) / sampleRate : 0.0; }
    bool operator==(const AudioInfo&) const = default;
};

/// A stretch of a recording in seconds, half-open. The default is all of it.
struct TimeRange {
    double begin = 0;
    double end = -1;  ///< negative: to the end of the recording
    bool operator==(const TimeRange&) const = default;
};

/// An open recording, read front to back or from any place in it, in bounded memory. The one door through
/// which audio files are opened: a jailed decoder process can take its place without a change for callers.
/// One per thread. Errors are the reason alone, e.g. "not audio: the file holds text"; whoever shows them
/// knows the file. Formats: WAV (8/16/24/32-bit, float, a-law, mu-law, ADPCM, GSM), FLAC, OGG Vorbis, Opus,
/// MP3, AIFF, AU, CAF, W64, RF64.
class AudioReader {
  public:
    /// @throws AudioFileError: not a regular file, not audio, a header that cannot be true, a limit exceeded;
    /// never blocks on a FIFO and never hangs on a hostile header.
    explicit AudioReader(const std::filesystem::path& path);
    ~AudioReader();
    AudioReader(AudioReader&&) noexcept;
    AudioReader& operator=(AudioReader&&) noexcept;

    const AudioInfo& info() const;
    /// Goes to a frame counted from the start; beyond the end, the next read() gives nothing. @throws
    /// AudioFileError
    void seek(std::int64_t frame);
    /// Reads at most `frames` more frames into `out` (its memory is reused); fewer, down to none, at the end.
    /// @throws AudioFileError if the data are damaged (NaN and infinities included).
    void read(std::int64_t frames, Waveform& out);

  private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
};

/// Why a recording is shorter than it should be, e.g. "ends after 1.2 s of the 3 s its header promises";
/// empty if it is not.
std::string cutOffReason(const AudioInfo& info);

/// The header of a recording. @throws AudioFileError with the reason it cannot be used.
AudioInfo probeAudio(const std::filesystem::path& path);

/// A recording or a stretch of it, at its own rate and channels. Reads no more of the file than the stretch
/// needs.
/// @throws AudioFileError, also for a stretch that holds no sample, and for more than 2^28 samples at once.
Waveform readAudio(const std::filesystem::path& path, const TimeRange& range = {});

/// The same into memory that is reused from clip to clip.
void readAudio(const std::filesystem::path& path, const TimeRange& range, Waveform& out);

/// A stretch of a recording, opened where it begins, for whoever reads it in pieces.
struct OpenStretch {
    AudioReader reader;
    std::int64_t frames;  ///< to be read at most; beyond any recording if the stretch has no end
};
/// @throws AudioFileError as readAudio() does, except where the stretch turns out to hold no sample.
OpenStretch openStretch(const std::filesystem::path& path, const TimeRange& range);

/// Why no sample was found in a stretch of this recording.
std::string emptyStretchReason(const AudioInfo& info, const TimeRange& range);

/// True if the name ends in an extension of the formats above, in any case.
bool hasAudioExtension(const std::filesystem::path& path);

}  // namespace melscope
