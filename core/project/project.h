// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"

namespace SQLite {
class Database;
}

namespace melscope {

class RowJournal;

/// A class of the project and how many of its clips count.
struct ProjectClass {
    std::int64_t id = 0;
    std::string name;
    std::int64_t clips = 0;  ///< that are not ignored
    bool operator==(const ProjectClass&) const = default;
};

/// One `.melscope` file: which clips there are, how they are labelled and divided, and every change ever made
/// to that. One program at a time may change it; what a function of this layer has returned from is on the
/// disk. Not to be used by two threads at once.
class Project {
  public:
    /// Makes a project for the recordings in a folder. @throws ProjectError if the file exists or cannot be
    /// written.
    static Project create(const std::filesystem::path& file, const std::filesystem::path& dataFolder);
    /// Opens a project, to read only if another program holds it or its folder cannot be written. One of an
    /// older program is brought to this one's format, after a copy of it was put beside it. A file that is
    /// not ours, damaged or from a newer program is refused and left as it is. @throws ProjectError
    static Project open(const std::filesystem::path& file);

    ~Project();
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;

    const std::filesystem::path& file() const;
    /// Why the project can only be read, e.g. "it is open in process 4711 of anna on host lab3"; empty if it
    /// can be changed.
    const std::string& readOnlyBecause() const;

    /// Where the recordings lie. It is kept relative to the project's own folder where that is possible, so
    /// that both can be moved together.
    std::filesystem::path dataFolder() const;
    /// Mends all paths at once when the recordings have moved. @throws ProjectError
    void setDataFolder(const std::filesystem::path& folder);

    /// The rows of a recording's clips that are present, in their order; none if there is no such recording.
    /// @param path relative to the data folder
    std::vector<std::int64_t> clipsOf(const std::filesystem::path& path) const;

    /// The clips that text from outside means: a recording's path, for all of its clips, or the path, "@" and
    /// where a clip begins in seconds, to the millisecond, as "site/monday.wav@12.5". None if there is no
    /// such clip.
    std::vector<std::int64_t> clipsNamed(std::string_view name) const;

    /// The classes there are, sorted as people count.
    std::vector<ProjectClass> classes() const;

    /// For the other files of this layer. @throws ProjectError if the project may only be read.
    SQLite::Database& writable();
    SQLite::Database& readable() const;
    /// Which rows were written through writable().
    const RowJournal& journal() const;

  private:
    struct State;
    explicit Project(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Takes away a project that was only just made and could not be filled, with what SQLite left beside it;
/// what cannot be taken away stays.
void removeUnfilled(const std::filesystem::path& file) noexcept;

/// The clips that count - present, not ignored - as every other layer knows them; the same as reading the
/// folder gave, where nothing was changed. Classes without a clip are left out; clips that lie elsewhere than
/// in the data folder, or whose times cannot be true, are listed as problems. @throws ProjectError
Dataset datasetOf(const Project& project);

/// The same with the rows of the clips.
struct ProjectClips {
    Dataset dataset;
    std::vector<std::int64_t> rows;  ///< [clips of the data set]
};
ProjectClips clipsOf(const Project& project);

/// Takes out the clips whose recordings are not where they should be, and lists them among the problems.
void leaveOutMissing(Dataset& dataset);

}  // namespace melscope
