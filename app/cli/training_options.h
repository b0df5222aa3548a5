// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/recipe.h"
#include "core/training/train.h"
#include "core/training/training_settings.h"

namespace CLI {
class App;
}

namespace melscope {

/// One `--set KEY=VALUE`.
struct Setting {
    std::string key;
    std::string value;
};

/// The recipe where nobody names one.
inline constexpr const char* kDefaultRecipe = "standard";

/// How a training was asked for.
struct TrainingOptions {
    std::optional<std::string> recipe;  ///< name or file; none: the project's, or kDefaultRecipe
    std::vector<Setting> settings;      ///< in the order given; --epochs, --seed and --threads come last
    Device device = Device::Auto;
    bool resume = false;
};

/// Splits "n_mels=40". @throws std::invalid_argument without a key or a `=`.
Setting settingOf(std::string_view text);

/// These settings with the given ones changed. @throws std::invalid_argument naming the key.
TrainingSettings changed(TrainingSettings settings, std::span<const Setting> changes);

/// The recipe that was asked for, with what it says if it cannot be read.
/// @throws std::invalid_argument
Recipe recipeOf(const TrainingOptions& options);

/// Adds --set; each is checked while the command line is read.
void addSettingOption(CLI::App& command, std::vector<Setting>& settings, const std::string& help);

/// Adds --device.
void addDeviceOption(CLI::App& command, Device& device);

/// Adds --recipe, --set, --epochs, --seed, --threads, --device and --resume.
void addTrainingOptions(CLI::App& command, TrainingOptions& options);

enum class SettingTables { Spectrogram, All };

/// The keys of --set as a table: key, value of the recipe, range, unit, meaning.
std::string settingsHelp(SettingTables tables);

}  // namespace melscope
