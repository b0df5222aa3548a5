// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/project_options.h"

#include "app/cli/add_command.h"
#include "app/cli/help_texts.h"

namespace melscope {

namespace {

constexpr const char* kProjectHelp = "a .melscope file";

void addProject(CLI::App& command, std::filesystem::path& project, const std::string& help = kProjectHelp) {
    command.add_option("PROJECT", project, help)->option_text(" ")->required();
}

void addHistory(const Reader& reader, const std::string& name, const std::string& purpose, HistoryStep step) {
    const auto options = std::make_shared<HistoryCommand>();
    options->step = step;
    CLI::App& command = addCommand(reader, name, purpose, options);
    addProject(command, options->project);
    command.add_option("N", options->count, "how many actions; 1 if not given")
        ->option_text(" ")
        ->check(CLI::Range(1, 1'000'000));
    addJson(command, reader);
}

}  // namespace

void addImport(const Reader& reader) {
    const auto options = std::make_shared<ImportCommand>();
    CLI::App& command = addCommand(
        reader, "import", "Take a folder's recordings into a project; again, to add what is new.", options);
    addProject(command, options->project, "a .melscope file; made if it is missing");
    addClipOptions(
        command, options->import, "FOLDER",
        "folder of recordings; its sub-folders are the classes unless --pattern or --table says otherwise");
    options->import.unlabelled = Unlabelled::Keep;  // to be labelled in the project
    addJson(command, reader);
    command.footer(kImportHelp);
}

void addLabel(const Reader& reader) {
    const auto options = std::make_shared<LabelCommand>();
    CLI::App& command = addCommand(reader, "label", "Say what a recording of a project is.", options);
    addProject(command, options->project);
    CLI::Option* const clip =
        command.add_option("CLIP", options->clip, "a recording, relative to the data folder")
            ->option_text(" ");
    CLI::Option* const label =
        command.add_option("LABEL", options->label, "its class; an empty one takes the label away")
            ->option_text(" ");
    clip->needs(label);
    command.add_flag("--stdin", options->fromInput, "read lines CLIP<TAB>LABEL from standard input")
        ->excludes(clip);
    addJson(command, reader);
    command.footer(kLabelHelp);
}

void addUndo(const Reader& reader) {
    addHistory(reader, "undo", "Take back the latest actions on a project.", HistoryStep::Undo);
}

void addRedo(const Reader& reader) {
    addHistory(reader, "redo", "Do again what was undone last.", HistoryStep::Redo);
}

}  // namespace melscope
