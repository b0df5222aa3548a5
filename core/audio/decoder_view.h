// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/audio/file_bytes.h"

namespace melscope {

/// What the decoder is shown of a file: a header of our making, then one stretch of the file. Decoders meet
/// none of the chunks they do not need (libsndfile 1.2.0 loops for ever in a LIST chunk of 96 bytes), no
/// sizes that lie beyond the end of the file, and none of the formats nobody asked for.
struct DecoderView {
    std::string head;
    std::int64_t begin = 0;  ///< of the stretch, in the file
    std::int64_t end = 0;
    std::string_view container;  ///< e.g. "WAV"
    std::int64_t lost = 0;       ///< bytes of sound that the header promises and the file does not hold

    std::int64_t headSize() const { return static_cast<std::int64_t>(head.size()); }
    std::int64_t size() const { return headSize() + end - begin; }
};

/// Finds the sound in a file by its first bytes, whatever its name. Reads a few hundred bytes, at most 1 000
/// chunk heads.
/// @throws AudioFileError: not audio, a format that is not read, a header that cannot be true.
DecoderView decoderView(FileBytes& file);

/// @throws AudioFileError unless the rate is 1 000 to 768 000 Hz (NaN is not) and there are 1 to 64 channels.
void checkSound(double sampleRate, std::int64_t channels);

/// What a file that holds MPEG audio from `begin` to `end` is shown as.
DecoderView mpegView(std::int64_t begin, std::int64_t end, std::string_view container);

/// For the containers made of chunks.
DecoderView riffView(FileBytes& file);  ///< RIFF and RIFX
DecoderView rf64View(FileBytes& file);  ///< RF64 and BW64
DecoderView w64View(FileBytes& file);   ///< Sony Wave64
DecoderView aiffView(FileBytes& file);  ///< AIFF and AIFF-C
DecoderView cafView(FileBytes& file);   ///< Core Audio Format

}  // namespace melscope
