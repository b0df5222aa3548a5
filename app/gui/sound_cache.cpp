// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sound_cache.h"

#include <algorithm>

namespace melscope {

namespace {

std::size_t bytesOf(const SpectrogramTile& tile) { return tile.values.size() * sizeof(float); }

}  // namespace

std::size_t KnownSound::bytes() const {
    std::size_t all = sizeof(KnownSound) + overview.peaks.size() * sizeof(Peak);
    for (const auto& [id, tile] : tiles) all += bytesOf(tile);
    if (summary)
        all += static_cast<std::size_t>(summary->frames() / summary->blockFrames() * summary->channels()) *
               (sizeof(Peak) + sizeof(std::int64_t));
    return all;
}

KnownSound& SoundCache::latest(const Sound& sound) {
    const auto found = std::ranges::find(m_sounds, sound, &KnownSound::sound);
    if (found == m_sounds.end())
        m_sounds.push_front({.sound = sound});
    else
        m_sounds.splice(m_sounds.begin(), m_sounds, found);
    return m_sounds.front();
}

KnownSound* SoundCache::find(const Sound& sound) {
    const auto found = std::ranges::find(m_sounds, sound, &KnownSound::sound);
    return found == m_sounds.end() ? nullptr : &*found;
}

const KnownSound* SoundCache::find(const Sound& sound) const {
    const auto found = std::ranges::find(m_sounds, sound, &KnownSound::sound);
    return found == m_sounds.end() ? nullptr : &*found;
}

void SoundCache::trim() {
    std::size_t all = 0;
    for (const KnownSound& known : m_sounds) all += known.bytes();
    while (all > m_most && m_sounds.size() > 1) {
        all -= m_sounds.back().bytes();
        m_sounds.pop_back();
    }
    if (all <= m_most || m_sounds.empty()) return;
    auto& tiles = m_sounds.front().tiles;  // finest first: they are made again where they are looked at
    while (all > m_most && tiles.size() > 1 && tiles.begin()->first.level < tiles.rbegin()->first.level) {
        all -= bytesOf(tiles.begin()->second);
        tiles.erase(tiles.begin());
    }
}

}  // namespace melscope
