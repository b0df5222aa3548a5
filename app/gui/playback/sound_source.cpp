// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/sound_source.h"

#include <algorithm>

#include "core/audio/shape.h"

namespace melscope {

namespace {

int playedChannels(int channels) { return channels == 2 ? 2 : 1; }

}  // namespace

SoundSource::SoundSource(Waveform sound)
    : m_sound(std::move(sound)),
      m_sampleRate(m_sound.sampleRate),
      m_channels(playedChannels(m_sound.channels)),
      m_frames(m_sound.frames()) {
    if (m_sound.channels > 2) toChannels(m_sound, 1);
}

SoundSource::SoundSource(const std::filesystem::path& path)
    : m_reader(AudioReader(path)),
      m_sampleRate(m_reader->info().sampleRate),
      m_channels(playedChannels(m_reader->info().channels)),
      m_frames(m_reader->info().frames >= 0 ? m_reader->info().frames : std::int64_t{1} << 50) {}

void SoundSource::read(std::int64_t begin, std::int64_t count, Waveform& out) {
    count = std::clamp<std::int64_t>(count, 0, std::max<std::int64_t>(m_frames - begin, 0));
    if (m_reader) {
        if (m_readerAt != begin) m_reader->seek(begin);
        m_reader->read(count, out);
        if (out.frames() < count) m_frames = begin + out.frames();  // shorter than its header says
        m_readerAt = begin + out.frames();
        if (out.channels > 2) toChannels(out, 1);
        return;
    }
    out.channels = m_channels;
    out.sampleRate = m_sampleRate;
    out.samples.clear();
    for (int c = 0; c < m_channels; ++c) {
        const auto part =
            m_sound.channel(c).subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
        out.samples.insert(out.samples.end(), part.begin(), part.end());
    }
}

}  // namespace melscope
