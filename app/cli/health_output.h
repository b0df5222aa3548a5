// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

#include "app/cli/console.h"
#include "core/dataset/health.h"
#include "core/dataset/leak_audit.h"

namespace melscope {

/// [{"kind", "sentence", "why", "clips": [paths], "sets": [[paths]]}]
nlohmann::ordered_json healthJson(const Dataset& dataset, std::span<const HealthFinding> findings);

/// What was found, why it matters, and the first clips concerned.
void printHealth(const Dataset& dataset, std::span<const HealthFinding> findings, Console& console);

/// [{"kind", "name", "train", "valid", "test", "clips": [paths]}]
nlohmann::ordered_json auditJson(const Dataset& dataset, std::span<const SplitLeak> leaks);

/// Warns of what is on more than one side of the split.
void warnOfAudit(const Dataset& dataset, std::span<const SplitLeak> leaks, Console& console);

}  // namespace melscope
