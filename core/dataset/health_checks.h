// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/dataset/health.h"

namespace melscope {

/// A data set and what was heard in it, as the checks see it.
struct Heard {
    const Dataset& dataset;
    std::span<const ClipFacts> facts;  ///< of each clip
};

// Each adds what it finds.
void checkClips(const Heard& heard, std::vector<HealthFinding>& findings);       ///< one by one
void checkDuplicates(const Heard& heard, std::vector<HealthFinding>& findings);  ///< against each other
void checkClasses(const Heard& heard, std::vector<HealthFinding>& findings);     ///< how many of each
void checkConfounds(const Heard& heard, std::vector<HealthFinding>& findings);   ///< against the labels

/// Names a few clips of a finding.
void nameSome(const Dataset& dataset, std::span<const std::size_t> clips, HealthFinding& finding);

}  // namespace melscope
