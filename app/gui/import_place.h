// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/dataset/import.h"

namespace melscope {

/// Where the project of a folder is put if nobody says otherwise: beside it, under its name.
std::filesystem::path projectBeside(const std::filesystem::path& folder);

/// The first name like this one that no file has: "birds.melscope", "birds 2.melscope"... Looks at the disk.
std::filesystem::path freeName(const std::filesystem::path& file);

/// What is to be read of several folders: the one they lie in, and they as its parts; if they come from
/// different places, the folder that a recording lies in is its class. Of one folder: that one.
/// @pre folders is not empty
ImportOptions optionsOf(const std::vector<std::filesystem::path>& folders);

/// The same recordings, but with paths from the data folder of a project, so that they can be added to it;
/// none if they do not lie there. Looks at the disk.
std::optional<ImportOptions> seenFrom(const std::filesystem::path& dataFolder, const ImportOptions& options);

}  // namespace melscope
