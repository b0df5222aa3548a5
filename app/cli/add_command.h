// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/cli/command_line.h"

namespace melscope {

/// Where what is read goes.
struct Reader {
    CLI::App& app;
    CommandLine& line;
};

/// Adds a command; its values live as long as its App, that is until the command line has been read.
template <class Options>
CLI::App& addCommand(const Reader& reader, const std::string& name, const std::string& purpose,
                     const std::shared_ptr<Options>& options) {
    CLI::App& command = *reader.app.add_subcommand(name, purpose);
    command.callback([&line = reader.line, options] {
        if constexpr (requires { options->source; }) settle(options->source);
        if constexpr (requires { options->import; }) settle(options->import);
        line.command = *options;
    });
    return command;
}

inline void addFormat(CLI::App& command, const Reader& reader, const std::string& flag, Format format,
                      const std::string& help) {
    command.add_flag_callback(
        flag, [&line = reader.line, format] { line.format = format; }, help);
}

inline void addJson(CLI::App& command, const Reader& reader) {
    addFormat(command, reader, "--json", Format::Json, "results as one JSON object a line");
}

}  // namespace melscope
