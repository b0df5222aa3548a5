// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/dataset/group_by.h"
#include "core/dataset/split.h"
#include "core/project/project.h"

namespace melscope {

/// Divides the clips that count into train, valid and test, and keeps that: one action, which can be taken
/// back like those of labels.h. SplitBy::Column is what folder, pattern or table said, SplitBy::Auto the
/// first way that they allow. The same settings on the same clips give the same split.
/// @return what was done. @throws DatasetError, std::invalid_argument as assignSplits() does, ProjectError
SplitReport divideProject(Project& project, const SplitSettings& settings, GroupBy groupBy = GroupBy::Given);

/// Puts clips on one side by hand, as one action. @return false if they are there already. @throws
/// ProjectError
bool setSplit(Project& project, std::span<const std::int64_t> clips, Split split);

/// How the clips were divided last, unless that was taken back.
struct Division {
    std::string sentence;  ///< describeSplit() of what divideProject() returned
    std::string settings;  ///< JSON: by, group_by, train, valid, test, valid_folds, test_folds, seed, report
};
std::optional<Division> divisionOf(const Project& project);

/// What divideProject() was asked for.
struct DivisionSettings {
    SplitSettings split;
    GroupBy groupBy = GroupBy::Given;
    bool operator==(const DivisionSettings&) const = default;
};
/// What the text cannot tell, e.g. that of a newer program, is as by default.
DivisionSettings settingsOf(const Division& division);

/// What divideProject() returned; nothing if the text does not tell, as that of an older program.
std::optional<SplitReport> reportOf(const Division& division);

}  // namespace melscope
