// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <map>
#include <set>

#include "app/gui/sound_parts.h"

namespace melscope {

/// What is known of a recording's pictures.
struct KnownSound {
    Sound sound;
    FileState file;      ///< as it was when it was looked at
    double seconds = 0;  ///< 0 until it was looked at
    PeakColumns overview;
    std::shared_ptr<const PeakSummary> summary;
    std::map<TileId, SpectrogramTile> tiles;
    std::set<TileId> broken;    ///< tiles that could not be made
    bool isUnreadable = false;  ///< somewhere: it was not read through

    bool looked() const { return overview.columns() > 0; }
    std::size_t bytes() const;
};

/// The recordings that were seen last and those beside them, so that going back and forth shows at once.
/// Holds so many bytes; those that were not asked for the longest go first.
class SoundCache {
  public:
    explicit SoundCache(std::size_t bytes) : m_most(bytes) {}

    /// The entry of a sound, made if it is not there, and from now on the latest.
    KnownSound& latest(const Sound& sound);
    /// Null if it is not there.
    KnownSound* find(const Sound& sound);
    const KnownSound* find(const Sound& sound) const;
    /// Lets go of what is too much, but never of the latest's overview.
    void trim();
    void setBytes(std::size_t bytes) { m_most = bytes; }

  private:
    std::size_t m_most;
    std::list<KnownSound> m_sounds;  ///< the latest first
};

}  // namespace melscope
