// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/project/project.h"

namespace melscope {

/// Tells a project what the folder of a run says, once the training has ended: how, its epochs, and what the
/// best network made of the validation clips. Clips that were split or taken away since the training read
/// them are left out. A run that says that it is still running broke off, and counts as failed.
/// @param dataFingerprint of the data that were to be trained on, for the folder may hold a run on others
/// @param started ms since 1970
/// @return the run; none if the folder holds none on these data
/// @throws ProjectError also if the project may only be read; Error for a file of the run that is damaged
std::optional<std::int64_t> keepRun(Project& project, const std::filesystem::path& folder,
                                    const std::string& dataFingerprint, std::int64_t started);

}  // namespace melscope
