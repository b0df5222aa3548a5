// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/dataset/folder_scan.h"

namespace melscope {

/// The recording that a row means, or why there is none.
struct FoundPath {
    std::string path;    ///< relative to the data set's folder, empty if there is none
    std::string reason;  ///< empty if there is a path
};

/// Finds the recordings that the rows of a table mean: a path from the data set's folder, else from the
/// table's, else the one file below the folder whose path ends like the row's (or the other way round), so
/// that a bare file name is found wherever it lies. Nothing outside of the folder is ever looked at.
class TablePaths {
  public:
    /// @param scan called once, when the first row is not where it says.
    TablePaths(const std::filesystem::path& folder, const std::filesystem::path& tableFolder,
               std::function<FolderScan()> scan);

    FoundPath find(std::string_view written);

    /// The one recording of this name, but for its extension, that lies at this path or deeper in the folder.
    /// @param stem e.g. "site3/monday", without an extension, or a whole name
    FoundPath findByStem(std::string_view stem);

    /// What the scan could not read.
    const std::vector<Problem>& problems() const { return m_scan.problems; }

  private:
    std::optional<std::string> insideFolder(std::string_view base, std::string_view written) const;
    bool exists(const std::string& relative) const;
    void scanOnce();
    template <class Test>
    void collect(std::string_view end, const Test& test, std::vector<std::string_view>& matches) const;
    FoundPath findByEnd(const std::string& written);
    FoundPath findWritten(std::string_view written);

    std::string m_folder;       // canonical, absolute
    std::string m_givenFolder;  // absolute, as the user wrote it
    std::string m_tableFolder;  // canonical, absolute
    std::function<FolderScan()> m_scanFolder;
    bool m_scanned = false;
    FolderScan m_scan;
    std::unordered_multimap<std::string_view, std::string_view> m_byStem;  // name without extension -> path
    std::vector<std::uint32_t> m_fromEnd;  // indices into m_scan.files, sorted by the reversed path
};

}  // namespace melscope
