// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/source_options.h"
#include "app/cli/training_options.h"
#include "core/audio/demo_sounds.h"
#include "core/project/label_export.h"

namespace melscope {

/// What each command was told on the command line, and the function that does it. All of them return the
/// program's exit code (0 done, 1 failed) and throw Error where they cannot do what was asked,
/// std::invalid_argument (exit code 2) where an option's value makes no sense.

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kMisused = 2;

struct DemoCommand {
    std::filesystem::path folder;
    DemoSettings settings;
};
int run(const DemoCommand& command, Console& console, std::stop_token stop);

struct ImportCommand {
    std::filesystem::path project;
    ImportOptions import;
};
int run(const ImportCommand& command, Console& console, std::stop_token stop);

struct LabelCommand {
    std::filesystem::path project;
    std::string clip;  ///< as Project::clipsNamed() takes it
    std::string label;
    bool fromInput = false;  ///< lines `clip<TAB>label` instead
};
int run(const LabelCommand& command, Console& console, std::stop_token stop);

struct SplitCommand {
    std::filesystem::path project;
    SplitSettings split;
    std::optional<double> train;  ///< shares as given; what is not given follows from the others
    std::optional<double> valid;
    std::optional<double> test;
    std::string group;  ///< the name of what clips are grouped by; empty: not said
    std::string fold;   ///< the name of the fold column; empty: not said
    bool audit = true;  ///< listen to every clip for the same sound on both sides
};
int run(const SplitCommand& command, Console& console, std::stop_token stop);

enum class HistoryStep { Undo, Redo };

struct HistoryCommand {
    std::filesystem::path project;
    HistoryStep step = HistoryStep::Undo;
    int count = 1;
};
int run(const HistoryCommand& command, Console& console, std::stop_token stop);

struct ExportCommand {
    std::filesystem::path project;
    LabelFormat format = LabelFormat::Csv;
    std::filesystem::path out;
    bool all = false;  ///< also ignored clips
};
int run(const ExportCommand& command, Console& console, std::stop_token stop);

struct ShowCommand {
    SourceOptions source;  ///< its folder may be a single recording
    bool health = false;   ///< listen to every clip and say what is wrong
};
int run(const ShowCommand& command, Console& console, std::stop_token stop);

struct TrainCommand {
    SourceOptions source;
    TrainingOptions training;
    std::filesystem::path out;
};
int run(const TrainCommand& command, Console& console, std::stop_token stop);

struct CrossValidateCommand {
    SourceOptions source;
    TrainingOptions training;
    std::filesystem::path out;
    int folds = 0;  ///< 0: the natural number
};
int run(const CrossValidateCommand& command, Console& console, std::stop_token stop);

/// Where and on how many threads a model runs.
struct RunOptions {
    Device device = Device::Auto;
    int threads = 0;
};

/// Which clips are scored.
enum class Part { Auto, Valid, Test, All };

struct EvaluateCommand {
    std::filesystem::path model;
    SourceOptions source;
    Part part = Part::Auto;
    std::optional<std::uint64_t> seed;  ///< of the split; none: the one the model was trained with
    RunOptions how;
};
int run(const EvaluateCommand& command, Console& console, std::stop_token stop);

struct PredictCommand {
    std::filesystem::path model;
    std::vector<std::filesystem::path> paths;  ///< recordings and folders of them
    int top = 3;
    RunOptions how;
};
int run(const PredictCommand& command, Console& console, std::stop_token stop);

struct SpectrogramCommand {
    std::filesystem::path file;
    std::filesystem::path out;
    std::vector<Setting> settings;
    bool augment = false;    ///< as in training, instead of as in prediction
    std::uint64_t seed = 1;  ///< of the augmentation
};
int run(const SpectrogramCommand& command, Console& console, std::stop_token stop);

struct InspectCommand {
    std::filesystem::path model;
};
int run(const InspectCommand& command, Console& console, std::stop_token stop);

using Command = std::variant<DemoCommand, ImportCommand, ShowCommand, LabelCommand, HistoryCommand,
                             SplitCommand, ExportCommand, TrainCommand, CrossValidateCommand, EvaluateCommand,
                             PredictCommand, SpectrogramCommand, InspectCommand>;

}  // namespace melscope
