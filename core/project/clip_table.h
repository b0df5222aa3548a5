// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/project/project.h"

namespace melscope {

/// Who said what a clip is.
enum class LabelState { Unlabelled, BySource, ByPerson };

enum class IgnoredClips { Hide, Show, Only };

/// Which clips are listed: those that fit everything that is set here. Clips that are not present never are.
struct ClipFilter {
    std::string text;  ///< in path, label, group or note, in any case of A to Z; empty: any
    std::optional<std::int64_t> classRow;
    std::optional<LabelState> label;
    std::optional<Split> split;
    std::optional<std::int64_t> group;  ///< its row, as of tag
    std::optional<int> fold;            ///< -1: those that have none
    std::optional<std::int64_t> tag;
    IgnoredClips ignored = IgnoredClips::Hide;
    bool withNote = false;  ///< only clips that have one
    bool operator==(const ClipFilter&) const = default;
};

enum class ClipOrder {
    Path,
    Label,
    LabelledBy,
    LabelTime,
    Group,
    Fold,
    Split,
    Begin,
    Seconds,
    SampleRate,
    Channels
};
enum class Direction { Ascending, Descending };

/// All that a table shows of a clip. Names are empty where there is none.
struct ClipRow {
    std::int64_t id = 0;         ///< the clip's row in the project
    std::filesystem::path path;  ///< relative to the data folder
    TimeRange range;
    double seconds = 0;           ///< of the stretch; 0 if the header does not tell
    double recordingSeconds = 0;  ///< of the whole recording, in the same way
    std::string label;
    std::string labelledBy;                 ///< empty: the folder, name or table
    std::optional<std::int64_t> labelTime;  ///< ms since 1970
    std::string group;
    int fold = -1;  ///< -1 if it has none
    Split split = Split::None;
    bool ignored = false;
    std::string note;
    std::vector<std::string> tags;
    int sampleRate = 0;  ///< Hz
    int channels = 0;
    bool operator==(const ClipRow&) const = default;
};

/// A name and its row in the project.
struct NamedRow {
    std::int64_t row = 0;
    std::string name;
    bool operator==(const NamedRow&) const = default;
};

/// How many clips there are of what; ignored ones are counted apart and nowhere else.
struct ClipCounts {
    std::int64_t clips = 0;
    std::int64_t ignored = 0;
    double seconds = 0;                 ///< of all clips whose headers tell
    std::vector<std::int64_t> classes;  ///< in the order of ClipTable::classes()
    /// By Split, in the order of classes.
    std::vector<std::array<std::int64_t, 4>> classSplits;
    std::array<std::int64_t, 4> splits = {};  ///< by Split
    std::array<std::int64_t, 3> labels = {};  ///< by LabelState
    bool operator==(const ClipCounts&) const = default;
};

/// A project's clips in memory, to be listed, filtered and sorted while a person types: about 100 bytes a
/// clip and its path's length. It knows what was in the project when it was made or last refreshed. Not to be
/// used by two threads at once.
class ClipTable {
  public:
    /// Reads all clips: a second or two a million. @throws ProjectError
    explicit ClipTable(const Project& project);
    ~ClipTable();
    ClipTable(ClipTable&&) noexcept;
    ClipTable& operator=(ClipTable&&) noexcept;

    /// Takes over what has changed since. After actions of a person that are the rows they wrote; after an
    /// import, or where another program writes the project, all is read again. @throws ProjectError
    /// @pre it is the project that the table was made of, though it may have been moved
    void refresh(const Project& project);
    /// As refresh(), where rows are enough: a few milliseconds a thousand. @return false if all has to be
    /// read anew; nothing was taken over then. @throws ProjectError
    bool refreshRows(const Project& project);
    /// Whether rows are not enough, e.g. since another program writes the project. May be asked by another
    /// thread while this one reads the table. @throws ProjectError
    bool mustBeReadAnew(const Project& project) const;

    /// The clips that fit, as their rows in the project. Names stand as people count; what has no value
    /// stands last in both directions; clips of equal value stand by folder, file name and begin, ascending
    /// but for Path.
    std::vector<std::int64_t> find(const ClipFilter& filter, ClipOrder order = ClipOrder::Path,
                                   Direction direction = Direction::Ascending) const;

    /// @throws std::out_of_range if there is no such clip, present or not
    ClipRow row(std::int64_t clip) const;

    /// False where a clip is gone for now, as the second half of one whose split was taken back.
    bool isPresent(std::int64_t clip) const;

    /// One look at every clip, a few milliseconds a million; then they are known until the next refresh.
    const ClipCounts& counts() const;

    /// As people count.
    std::vector<NamedRow> classes() const;
    std::vector<NamedRow> groups() const;
    std::vector<NamedRow> tags() const;
    /// The ready-made folds of the clips that are present, ascending; known like the counts.
    const std::vector<int>& folds() const;

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace melscope
