// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace melscope {

/// The folder of what comes with the program (recipes): the environment variable MELSCOPE_RESOURCES, else
/// `../share/melscope` seen from the library's folder, as installed, else `resources` of the source tree.
std::filesystem::path resourceFolder();

}  // namespace melscope
