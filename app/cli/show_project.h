// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/cli/console.h"
#include "core/project/project.h"

namespace melscope {

/// What a project knows beside its clips: "tags", "settings" for training and "runs".
nlohmann::ordered_json projectJson(const Project& project);

/// The same as lines of results; nothing where there is nothing.
void printProject(const Project& project, Console& console);

}  // namespace melscope
