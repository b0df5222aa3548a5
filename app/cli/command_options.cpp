// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_options.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/add_command.h"
#include "app/cli/choice_option.h"
#include "app/cli/command_line.h"
#include "app/cli/help_texts.h"
#include "app/cli/project_options.h"

namespace melscope {

namespace {

constexpr const char* kSourceHelp =
    "a project (.melscope), or a folder of recordings whose sub-folders are the classes unless --pattern or "
    "--table "
    "says otherwise";

void addRunOptions(CLI::App& command, RunOptions& how) {
    addDeviceOption(command, how.device);
    command
        .add_option("--threads", how.threads,
                    "for reading and computing together; 0, the default, for all cores")
        ->option_text("N")
        ->check(CLI::Range(0, 1024));
}

void addDemo(const Reader& reader) {
    const auto options = std::make_shared<DemoCommand>();
    CLI::App& command =
        addCommand(reader, "demo", "Write the demo data set: ten classes of synthetic sounds.", options);
    command.add_option("DIR", options->folder, "where it goes; made if it is missing")
        ->option_text(" ")
        ->required();
    command.add_option("--clips-per-class", options->settings.clipsPerClass, "60 if not given")
        ->option_text("N")
        ->check(CLI::Range(1, 100'000));
    command.add_option("--seed", options->settings.seed, "another seed, other sounds; 1 if not given")
        ->option_text("N");
    addJson(command, reader);
    command.footer(kDemoHelp);
}

void addShow(const Reader& reader) {
    const auto options = std::make_shared<ShowCommand>();
    CLI::App& command = addCommand(
        reader, "show", "Show what is in a data set, and what is wrong with it; or one recording's header.",
        options);
    addSourceOptions(command, options->source, "a project, a folder of recordings, or one recording");
    command.add_flag(
        "--health", options->health,
        "listen to every clip and say what is wrong: silence, clipping, duplicates, confounds ...");
    addJson(command, reader);
    command.footer(kShowHelp);
}

void addTrain(const Reader& reader) {
    const auto options = std::make_shared<TrainCommand>();
    CLI::App& command =
        addCommand(reader, "train", "Train a network on a data set and keep the run in a folder.", options);
    addSourceOptions(command, options->source, kSourceHelp);
    command
        .add_option("--out", options->out,
                    "folder for the run: best.melmodel, last.checkpoint, history.csv, run.json")
        ->option_text("RUN")
        ->required();
    addTrainingOptions(command, options->training);
    addJson(command, reader);
    command.footer([] { return kTrainHelp + settingsHelp(SettingTables::All); });
}

void addCrossValidate(const Reader& reader) {
    const auto options = std::make_shared<CrossValidateCommand>();
    CLI::App& command =
        addCommand(reader, "cross-validate",
                   "Train once for each fold and score each network on the fold it has not seen.", options);
    addSourceOptions(command, options->source, kSourceHelp);
    command.add_option("--out", options->out, "folder for the runs: DIR/fold-1, DIR/fold-2, ...")
        ->option_text("DIR")
        ->required();
    command
        .add_option("--folds", options->folds,
                    "number of folds; if not given all ready-made folds, else all groups up to 12, else 5")
        ->option_text("K")
        ->check(CLI::Range(2, 10'000));
    addTrainingOptions(command, options->training);
    addJson(command, reader);
    command.footer(kCrossValidateHelp);
}

void addEvaluate(const Reader& reader) {
    const auto options = std::make_shared<EvaluateCommand>();
    CLI::App& command = addCommand(reader, "evaluate",
                                   "Score a model on a data set: accuracy, F1, confusion matrix.", options);
    command.add_option("MODEL", options->model, "a .melmodel file")->option_text(" ")->required();
    addSourceOptions(command, options->source, kSourceHelp);
    addChoice<Part>(command, "--split", options->part,
                    {{"valid", Part::Valid}, {"test", Part::Test}, {"all", Part::All}},
                    "valid, test or all; if not given the first of them that has clips");
    command
        .add_option("--seed", options->seed, "of the split; if not given the one the model was trained with")
        ->option_text("N");
    addRunOptions(command, options->how);
    addJson(command, reader);
    command.footer(kEvaluateHelp);
}

void addPredict(const Reader& reader) {
    const auto options = std::make_shared<PredictCommand>();
    CLI::App& command = addCommand(reader, "predict", "Name recordings with a model.", options);
    command.add_option("MODEL", options->model, "a .melmodel file")->option_text(" ")->required();
    command.add_option("PATH", options->paths, "recordings, and folders that are searched for them")
        ->option_text("...")
        ->required();
    command.add_option("--top", options->top, "classes a recording; 3 if not given")
        ->option_text("K")
        ->check(CLI::Range(1, 10'000));
    addRunOptions(command, options->how);
    addJson(command, reader);
    addFormat(command, reader, "--csv", Format::Csv, "results as CSV: path, rank, label, probability, error");
    command.get_option("--csv")->excludes("--json");
    command.footer(kPredictHelp);
}

void addSpectrogram(const Reader& reader) {
    const auto options = std::make_shared<SpectrogramCommand>();
    CLI::App& command = addCommand(reader, "spectrogram",
                                   "Write the mel spectrogram that a network sees of a recording.", options);
    command.add_option("FILE", options->file, "a recording")->option_text(" ")->required();
    command
        .add_option("--out", options->out,
                    "a .png picture, or a .csv with one row a mel band, lowest first, in dB")
        ->option_text("FILE.png|.csv")
        ->required();
    addSettingOption(command, options->settings, "change one setting; can be given many times");
    CLI::Option* augment =
        command.add_flag("--augment", options->augment, "change it by chance, as training does");
    command.add_option("--seed", options->seed, "of the change; 1 if not given")
        ->option_text("N")
        ->needs(augment);
    command.footer([] { return kSpectrogramHelp + settingsHelp(SettingTables::Spectrogram); });
}

void addInspect(const Reader& reader) {
    const auto options = std::make_shared<InspectCommand>();
    CLI::App& command =
        addCommand(reader, "inspect", "Show what is in a model file, and check that it is whole.", options);
    command.add_option("MODEL", options->model, "a .melmodel file")->option_text(" ")->required();
    addJson(command, reader);
    command.footer(kInspectHelp);
}

}  // namespace

void addCommands(CLI::App& app, CommandLine& line) {
    const Reader reader{app, line};
    for (const auto add : {addDemo, addImport, addShow, addLabel, addUndo, addRedo, addSplit, addExport,
                           addTrain, addCrossValidate, addEvaluate, addPredict, addSpectrogram, addInspect})
        add(reader);
}

}  // namespace melscope
