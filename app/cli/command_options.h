// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace melscope {

struct CommandLine;

/// Adds every command with its options and help. What is read of them goes into `line`, which has to outlive
/// `app`'s parsing.
void addCommands(CLI::App& app, CommandLine& line);

}  // namespace melscope
