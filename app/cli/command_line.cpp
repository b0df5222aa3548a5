// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "app/cli/command_options.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr const char* kExamples = R"(The first five minutes:
  melscope-cli demo sounds                                make ten classes of synthetic sounds
  melscope-cli show sounds/audio                          what is in a folder (sub-folders are classes)
  melscope-cli train sounds/audio --out run               learn to tell them apart
  melscope-cli evaluate run/best.melmodel sounds/audio    where it is right and where wrong
  melscope-cli predict run/best.melmodel recording.wav    name a recording

melscope-cli COMMAND --help explains one command. With --json, results are one JSON object a line on
standard output; messages and progress go to standard error. Exit codes: 0 done, 1 failed, 2 misused.
Ctrl-C stops cleanly; twice, at once.)";

void describe(CLI::App& app) {
    app.set_version_flag("--version", "melscope-cli " MELSCOPE_VERSION, "print the version");
    app.get_formatter()->column_width(30);
    app.get_formatter()->label("Subcommands", "Commands");
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Positionals", "What is needed");
    app.footer(kExamples);
}

CommandLine misused(const std::string& what, const std::string& next) {
    std::cerr << "melscope-cli: " << what << '\n' << next << '\n';
    return {.exitCode = kMisused};
}

CommandLine answered(const std::string& text) {
    std::cout << text << std::flush;
    return {.exitCode = std::cout ? kDone : kFailed};
}

std::string helpOf(const CLI::App& app) {
    for (const CLI::App* command : app.get_subcommands())
        return "See: melscope-cli " + command->get_name() + " --help";
    return "See: melscope-cli --help";
}

bool knows(const CLI::App& app, const std::string& name) {
    return std::ranges::any_of(app.get_subcommands([](const CLI::App*) { return true; }),
                               [&](const CLI::App* command) { return command->get_name() == name; });
}

std::string commandNames(const CLI::App& app) {
    std::string names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names += (names.empty() ? "" : ", ") + command->get_name();
    return names;
}

}  // namespace

CommandLine readCommandLine(int argc, const char* const* argv) {
    CLI::App app("Melscope turns a folder of recordings into a sound classifier.", "melscope-cli");
    describe(app);  // before the commands, which inherit it
    CommandLine line;
    addCommands(app, line);
    if (argc < 2) return misused("no command given", app.help());
    if (const std::string first = argv[1]; !first.starts_with('-') && !knows(app, first))
        return misused("there is no command \"" + printable(first) + "\"; there are " + commandNames(app),
                       helpOf(app));
    try {
        app.parse(argc, argv);
        if (!line.command) return misused("no command given", helpOf(app));
        return line;
    } catch (const CLI::CallForHelp&) {
        return answered(app.help());
    } catch (const CLI::CallForVersion& version) {
        return answered(std::string(version.what()) + '\n');
    } catch (const CLI::ParseError& error) {
        return misused(printable(error.what()), helpOf(app));
    } catch (const std::invalid_argument& error) {
        return misused(printable(error.what()), helpOf(app));
    }
}

}  // namespace melscope
