// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/dataset/import.h"

namespace melscope {

/// Distinct names, numbered as they come.
class NameList {
  public:
    NameList() = default;
    /// @pre the names are distinct
    explicit NameList(const std::vector<std::string>& names) {
        for (const std::string& name : names) indexOf(name);
    }
    /// The number of a name; a new one is added at the end.
    int indexOf(const std::string& name) {
        const auto [entry, added] = m_indices.try_emplace(name, static_cast<int>(m_names.size()));
        if (added) m_names.push_back(name);
        return entry->second;
    }
    const std::vector<std::string>& names() const { return m_names; }

  private:
    std::unordered_map<std::string, int> m_indices;
    std::vector<std::string> m_names;
};

/// A recording that a folder or table names, before anybody looked into it.
struct Candidate {
    std::string path;       ///< relative to the data set's folder
    TimeRange range;        ///< by default the whole recording
    int source = -1;        ///< index into Candidates::sources
    std::int64_t line = 0;  ///< of the table, 0 without one
    int label = -1;         ///< index into Candidates::classes
    int group = -1;         ///< index into Candidates::groups
    int fold = -1;
    Split split = Split::None;
};

/// What a source yields.
struct Candidates {
    std::vector<std::string> sources;  ///< the tables, as problems name them; the last is being read
    std::vector<Candidate> clips;
    /// The table that a clip comes from; empty without one.
    std::string sourceOf(const Candidate& clip) const {
        return clip.source < 0 ? std::string() : sources[static_cast<std::size_t>(clip.source)];
    }
    NameList classes;
    NameList groups;
    std::vector<Problem> problems;
    std::vector<std::string> columnsFound;
    std::optional<TablePreview> table;
    ImportTally tally;
};

/// What is written of one clip, as text.
struct Labelling {
    std::string_view label;
    std::string_view group;
    std::string_view fold;
    std::string_view split;
    TimeRange range;
};

/// Adds a clip with what was written of it, or says why that cannot be understood.
/// @return the reason, empty if the clip was added.
std::string addCandidate(Candidates& candidates, std::string path, std::int64_t line,
                         const Labelling& written, Unlabelled unlabelled);

/// A place in a recording in seconds, not negative; "2,5", as some countries write it, is 2.5.
std::optional<double> parseSeconds(std::string_view text);

/// `text` without blanks around it.
std::string_view trimmed(std::string_view text);
/// A fold: a whole number from 0 to 999 999; "3.0", as tables with gaps are often written, is one too.
std::optional<int> parseFold(std::string_view text);
/// A split by any of its usual names, in any case: train, training, valid, validation, val, dev, test,
/// testing, eval.
std::optional<Split> parseSplit(std::string_view text);
/// `text` with the letters A-Z made small.
std::string lowerCase(std::string_view text);

}  // namespace melscope
