// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/project_options.h"

#include "app/cli/add_command.h"
#include "app/cli/choice_option.h"
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
        command
            .add_option(
                "CLIP", options->clip,
                "a recording, relative to the data folder; recording.wav@12.5 for its clip that begins there")
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

void addSplit(const Reader& reader) {
    const auto options = std::make_shared<SplitCommand>();
    CLI::App& command = addCommand(
        reader, "split", "Divide a project's clips into train, valid and test, and keep that.", options);
    addProject(command, options->project);
    const auto addShare = [&command](const std::string& name, std::optional<double>& share,
                                     const std::string& help) {
        command.add_option(name, share, help)->option_text("SHARE")->check(CLI::Range(0.0, 1.0));
    };
    addShare("--train", options->train, "share of the clips to train on; 0.8 if no share is given");
    addShare("--valid", options->valid, "share held out for validation; 0.2 if no share is given");
    addShare("--test", options->test, "share held out for testing");
    command
        .add_option(
            "--group", options->group,
            "what must not be on both sides: the column that was imported as the group, recording or folder")
        ->option_text("COLUMN");
    command.add_option("--fold-column", options->fold, "the column that was imported as the fold")
        ->option_text("COLUMN");
    command.add_option("--seed", options->split.seed, "of the choice, 0 if not given")->option_text("N");
    addSplitWays(command, options->split);
    command.add_flag_callback(
        "--no-audit", [options] { options->audit = false; },
        "do not listen to the clips for the same sound on both sides");
    addJson(command, reader);
    command.footer(kSplitHelp);
}

void addExport(const Reader& reader) {
    const auto options = std::make_shared<ExportCommand>();
    CLI::App& command = addCommand(reader, "export", "Write a project's labels for other programs.", options);
    addProject(command, options->project);
    addChoice<LabelFormat>(command, "--format", options->format,
                           {{"csv", LabelFormat::Csv},
                            {"jsonl", LabelFormat::JsonLines},
                            {"audacity", LabelFormat::Audacity},
                            {"raven", LabelFormat::Raven}},
                           "csv, jsonl, audacity or raven")
        ->required();
    command.add_option("--out", options->out, "the file to write, or replace; for audacity perhaps a folder")
        ->option_text("FILE")
        ->required();
    command.add_flag("--all", options->all, "also the clips that are ignored");
    addJson(command, reader);
    command.footer(kExportHelp);
}

}  // namespace melscope
