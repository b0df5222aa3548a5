// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace melscope {

/// What lies in a folder.
struct FolderScan {
    std::vector<std::string>
        files;  ///< relative paths of what is named like audio, raw bytes, sorted by bytes
    std::vector<Problem> problems;  ///< folders that could not be read or were reached before
};

/// Walks a folder: hidden names are skipped, links to folders are followed, each folder is read once, so that
/// loops of links end; a real folder is read under its own name rather than a link's.
/// @param parts sub-folders that are walked, relative to the folder; empty: all of it
/// @throws DatasetError if the folder itself cannot be read, Stopped.
FolderScan scanFolder(const std::filesystem::path& folder, const ProgressListener& listener,
                      const std::stop_token& stop, const std::vector<std::filesystem::path>& parts = {});

}  // namespace melscope
