// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace melscope {

/// From now on what Qt and we have to say is also written there, a line with its time each. A file of more
/// than a megabyte is put aside first, in place of the one before.
void writeLogTo(const std::filesystem::path& file);

}  // namespace melscope
