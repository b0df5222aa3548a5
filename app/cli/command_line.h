// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/cli/commands.h"

namespace melscope {

/// What the command line asks for.
struct CommandLine {
    std::optional<Command>
        command{};  ///< none: the answer (help, version, or what was wrong) has been printed
    Format format = Format::Text;
    int exitCode = kDone;  ///< without a command
};

/// Reads the command line; prints help and version to standard output and what is wrong with it to standard
/// error.
CommandLine readCommandLine(int argc, const char* const* argv);

}  // namespace melscope
