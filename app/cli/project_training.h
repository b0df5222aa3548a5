// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "app/cli/commands.h"

namespace melscope {

/// The options with what the project says of training below what the command line says, and a line about what
/// was taken from it. A source that is a folder changes nothing.
/// @throws ProjectError: it cannot be opened, or says a setting or recipe that cannot be used.
TrainingOptions withProjectSettings(TrainingOptions given, const ImportOptions& source, Console& console);

/// Tells the project that the clips come from how the training that has just ended went; does nothing where
/// they come from a folder or no run was begun. The run's folder holds everything, so a project that cannot
/// be written now, as when a person labels in it, is a warning.
/// @param dataset what was trained on
/// @param started ms since 1970; a run that was resumed keeps the start that the project knows.
void keepInProject(const TrainCommand& command, const Dataset& dataset, std::int64_t started,
                   Console& console);

}  // namespace melscope
