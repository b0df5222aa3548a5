// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace melscope {

/// What files that were dropped, or named on the command line, are.
struct DroppedFiles {
    std::vector<std::filesystem::path> projects;
    std::vector<std::filesystem::path> models;
    std::vector<std::filesystem::path> folders;
    std::vector<std::filesystem::path> tables;
    std::vector<std::filesystem::path> recordings;
    std::vector<std::filesystem::path> others;
    bool operator==(const DroppedFiles&) const = default;
};

/// Tells them apart by what they are on the disk and by their endings, in any case. Looks at the disk, which
/// may be far away.
DroppedFiles toldApart(const std::vector<std::filesystem::path>& files);

}  // namespace melscope
