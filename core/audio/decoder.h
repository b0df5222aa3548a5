// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/audio/audio_file.h"

namespace melscope {

/// libsndfile on one file, shown through a DecoderView.
class Decoder {
  public:
    /// @throws AudioFileError, as AudioReader says.
    explicit Decoder(const std::filesystem::path& path);
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    const AudioInfo& info() const;
    /// How far into the file it had to look until now.
    std::int64_t bytesSeen() const;
    /// The frame that is decoded next.
    std::int64_t position() const;
    /// Goes to a frame, through the file's start and everything before it where the encoding has no other
    /// way.
    void seek(std::int64_t frame);
    /// Decodes at most `count` frames into `out` from its frame `at` on; its size says where channels begin.
    /// @return how many; none at the end
    std::int64_t decode(Waveform& out, std::int64_t at, std::int64_t count);

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
