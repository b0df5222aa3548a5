// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/project/name_column.h"

namespace melscope {

/// What is known of recordings, by their row less 1. All paths stand in one string, one behind the other.
struct RecordingColumns {
    std::string paths;
    std::vector<std::uint64_t> pathEnds;
    std::vector<std::int64_t> frames;  ///< 0 if the header does not tell
    std::vector<std::int32_t> sampleRates;
    std::vector<std::int32_t> channels;
    std::vector<std::uint32_t> ranks;  ///< places in the order of their paths

    std::size_t size() const { return pathEnds.size(); }
    std::uint64_t pathBegin(std::size_t at) const { return at == 0 ? 0 : pathEnds[at - 1]; }
    std::string_view path(std::size_t at) const {
        return std::string_view(paths).substr(static_cast<std::size_t>(pathBegin(at)),
                                              static_cast<std::size_t>(pathEnds[at] - pathBegin(at)));
    }
};

/// The bits of ClipColumns::flags.
enum ClipFlag : std::uint8_t { kPresent = 1, kIgnored = 2, kHasNote = 4 };

inline constexpr std::int64_t kNoTime = INT64_MIN;

/// A project's clips as the numbers that are searched and sorted, by their row less 1; about 60 bytes a clip.
/// Names are rows of their columns, 0 for none.
struct ClipColumns {
    std::vector<std::uint32_t> recordings;  ///< index into the recordings
    std::vector<double> begins;             ///< s
    std::vector<double> ends;               ///< s, negative: to the end of the recording
    std::vector<double> seconds;            ///< 0 if the header does not tell
    std::vector<std::uint32_t> classes;
    std::vector<std::uint32_t> authors;    ///< who labelled it; 0: the folder, name or table
    std::vector<std::int64_t> labelTimes;  ///< ms since 1970, kNoTime for none
    std::vector<std::uint32_t> groups;
    std::vector<std::int32_t> folds;  ///< -1 for none
    std::vector<Split> splits;
    std::vector<std::uint8_t> flags;                                   ///< of ClipFlag
    std::unordered_map<std::uint32_t, std::string> notes;              ///< of the few that have one
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tagsOfClips;  ///< clip and row of the tag, sorted

    std::size_t size() const { return recordings.size(); }
    /// New clips are not present.
    void resize(std::size_t count);
};

/// Everything that a clip table shows, as it was read.
struct TableColumns {
    RecordingColumns recordings;
    ClipColumns clips;
    NameColumn classes;
    NameColumn groups;
    NameColumn tags;
    NameColumn authors;
    std::vector<std::uint32_t> byPath;  ///< all clips in the order of path and begin

    /// The tags of a clip, as indices into ClipColumns::tagsOfClips.
    std::pair<std::size_t, std::size_t> tagsOf(std::size_t clip) const;
};

/// Puts the recordings in order: by folder, then by name, both as people count. To be called when they were
/// read.
void rankPaths(RecordingColumns& recordings);

/// Puts the clips in order. To be called when clips were added. @pre rankPaths()
void orderClips(TableColumns& columns);

}  // namespace melscope
