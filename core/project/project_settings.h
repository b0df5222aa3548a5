// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/project/project.h"

namespace melscope {

/// How a project wants to be trained: value by key, as people write them. Keys are those of `--set`
/// ("n_mels" = "40") and "recipe". This layer does not know what they mean: whoever reads them checks them.
using ProjectSettings = std::map<std::string, std::string>;

/// @throws ProjectError
ProjectSettings settingsOf(const Project& project);

/// Replaces all settings in one transaction. No part of undo: settings are looked at and set on a page of
/// their own, and taking back a label is not to turn a knob there.
/// @throws ProjectError, also if the project may only be read.
void storeSettings(Project& project, const ProjectSettings& settings);

}  // namespace melscope
