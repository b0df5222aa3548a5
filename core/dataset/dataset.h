// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"

namespace melscope {

/// The part of an experiment a clip belongs to.
enum class Split : std::uint8_t { None, Train, Valid, Test };

/// "train", "valid", "test" or "".
std::string_view splitName(Split split);

/// One labelled stretch of a recording.
struct Clip {
    std::filesystem::path path;  ///< relative to the data set's folder, bytes as the system has them
    TimeRange range;             ///< the stretch; by default the whole recording
    std::uint64_t id = 0;        ///< stable: a hash of path and range; what randomness is drawn from
    int label = -1;              ///< index into Dataset::classes, -1 if it has none
    int group = -1;              ///< index into Dataset::groups, -1 if it has none
    int fold = -1;               ///< ready-made fold, -1 if it has none
    Split split = Split::None;
    int sampleRate = 0;        ///< Hz, as probed
    int channels = 0;          ///< as probed
    int encoding = -1;         ///< index into Dataset::encodings, as probed; -1 if nobody looked
    std::int64_t frames = -1;  ///< of the recording, as probed; -1 if the header does not tell
    float seconds = 0;         ///< of the stretch, as probed; 0 if the header does not tell
};

/// A file or row that cannot be used, and why.
struct Problem {
    std::string where;      ///< file, relative where it lies in the folder, as printable text
    std::int64_t line = 0;  ///< line of the table, from 1; 0 if the file itself is meant
    std::string reason;     ///< a short clause, e.g. "the header says 0 channels"
    bool operator==(const Problem&) const = default;
};

/// What a table looks like, to be shown before anything is taken over.
struct TablePreview {
    std::string format;  ///< e.g. "comma separated, UTF-8"
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> firstRows;  ///< [rows, columns]
};

/// What became of the rows of a table or the files of a folder: each is a clip, refused or a duplicate.
struct ImportTally {
    std::int64_t rows = 0;
    std::int64_t refused = 0;
    std::int64_t duplicates = 0;
};

/// Clips and what was understood of them.
struct Dataset {
    std::filesystem::path folder;
    /// Sorted (numbers by value), unique; UTF-8 or the raw bytes of a folder's name.
    std::vector<std::string> classes;
    std::vector<std::string> groups;  ///< sorted, unique
    /// Containers and sample formats, e.g. "WAV, 16 bit PCM"; sorted, unique.
    std::vector<std::string> encodings;
    std::vector<Clip> clips;        ///< sorted by path and begin
    std::vector<Problem> problems;  ///< everything that was left out
    std::vector<Problem> remarks;   ///< what is taken all the same but is not as it should be
    /// Which table columns or pattern groups were used, e.g. "label = category".
    std::vector<std::string> columnsFound;
    std::optional<TablePreview> table;  ///< the first, where tables were read
    ImportTally tally;

    /// Clips of each class, in the order of classes.
    std::vector<std::int64_t> classCounts() const;
    /// Indices of the clips of a split, in order.
    std::vector<std::size_t> clipsOf(Split split) const;
    /// A fingerprint of the clips, labels, groups, folds and splits (SHA-256): two runs with the same one saw
    /// the same data.
    std::string fingerprint() const;
};

/// The id that Clip::id holds.
std::uint64_t clipId(const std::filesystem::path& relativePath, const TimeRange& range);

}  // namespace melscope
