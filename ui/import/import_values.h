// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/import.h"

namespace melscope {

/// Where clips come from, as the user chooses it.
enum class ImportSource { SubFolders, FileNames, Table };

/// Where clips go to.
enum class ImportTarget { NewProject, OpenProject };

/// What the dialog begins with.
struct ImportStart {
    ImportOptions options;
    ImportTarget target = ImportTarget::NewProject;
    std::filesystem::path projectFile;  ///< of a new project
    std::string openProject;            ///< name of the one that is open; empty: none is
    std::string notIntoOpen;            ///< why nothing can be added to it; empty: it can
};

/// What an import would mean for the project that is open.
struct ImportComparison {
    std::int64_t added = 0;
    std::int64_t known = 0;
    std::vector<std::string> vanished;  ///< recordings
};

/// What was found so far; the reading and the dialog that shows it both hold on to it.
using FoundData = std::shared_ptr<const Dataset>;

enum class HeaderState { Unread, Read };

ImportSource sourceOf(const ImportOptions& options);

/// The name of the folder or table, for titles.
std::string nameOf(const ImportOptions& options);

}  // namespace melscope
