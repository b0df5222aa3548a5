// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_options.h"

#include <CLI/CLI.hpp>

#include "app/cli/choice_option.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr int kMeaningColumn = 46;

template <class Settings>
std::string rangeText(const SettingField<Settings>& field) {
    if (field.choices.empty()) return numberText(field.minimum) + " to " + numberText(field.maximum);
    std::string names;
    for (const std::string_view choice : field.choices)
        names += (names.empty() ? "" : "|") + std::string(choice);
    return names;
}

template <class Settings>
std::string tableText(std::string_view title, std::span<const SettingField<Settings>> fields) {
    std::string text = std::string(title) + ":\n";
    for (const auto& field : fields) {
        std::string line = "  " + std::string(field.key);
        line.resize(std::max<std::size_t>(line.size() + 1, 20), ' ');
        line += rangeText(field) + (field.unit.empty() ? "" : " " + std::string(field.unit));
        if (line.size() + 2 > kMeaningColumn)
            line += '\n' + std::string(kMeaningColumn, ' ');
        else
            line.resize(kMeaningColumn, ' ');
        text += line + std::string(field.help) + '\n';
    }
    return text;
}

/// A short option that stands for --set KEY=VALUE.
void addSettingShortcut(CLI::App& command, std::vector<Setting>& settings, const std::string& key,
                        const std::string& help) {
    command
        .add_option_function<std::string>(
            "--" + key,
            [&settings, key](const std::string& value) {
                settings.push_back({key, value});
                changed({}, std::span(settings).last(1));
            },
            help)
        ->option_text("N")
        ->take_last();
}

}  // namespace

Setting settingOf(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == text.npos || equals == 0)
        throw std::invalid_argument("--set takes KEY=VALUE, e.g. n_mels=40, not " + printable(text));
    return {std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

TrainingSettings changed(TrainingSettings settings, std::span<const Setting> changes) {
    for (const auto& [key, value] : changes) setSetting(settings, key, value);
    return settings;
}

Recipe recipeOf(const TrainingOptions& options) {
    try {
        return loadRecipe(options.recipe.value_or(kDefaultRecipe));
    } catch (const Error& error) {
        throw std::invalid_argument(std::string("--recipe: ") + error.what());
    }
}

void addSettingOption(CLI::App& command, std::vector<Setting>& settings, const std::string& help) {
    command
        .add_option_function<std::vector<std::string>>(
            "--set",
            [&settings](const std::vector<std::string>& texts) {
                for (const auto& text : texts) settings.push_back(settingOf(text));
                changed({}, settings);
            },
            help)
        ->option_text("KEY=VALUE ...")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void addDeviceOption(CLI::App& command, Device& device) {
    addChoice<Device>(command, "--device", device,
                      {{"auto", Device::Auto}, {"cpu", Device::Cpu}, {"cuda", Device::Cuda}},
                      "auto (default), cpu or cuda");
}

void addTrainingOptions(CLI::App& command, TrainingOptions& options) {
    command
        .add_option("--recipe", options.recipe,
                    "standard (default; its settings follow the data), tutorial, or a .json file of settings")
        ->option_text("NAME|FILE");
    addSettingOption(command, options.settings, "change one setting; can be given many times");
    addSettingShortcut(command, options.settings, "epochs", "passes over the training clips");
    addSettingShortcut(command, options.settings, "seed", "of everything chance decides, the split included");
    addSettingShortcut(command, options.settings, "threads",
                       "for reading and learning together; 0 for all cores");
    addDeviceOption(command, options.device);
    command.add_flag("--resume", options.resume, "go on where a stopped run with the same options was");
}

std::string settingsHelp(SettingTables tables) {
    std::string text = tableText("Spectrogram settings", featureFields());
    text += '\n' + tableText("Augmentation settings", augmentFields());
    if (tables == SettingTables::All) text += '\n' + tableText("Learning settings", optimiserFields());
    return text;
}

}  // namespace melscope
