// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/training/training_settings.h"

namespace melscope {

/// A recipe: settings, and whether features follow the data.
struct Recipe {
    std::string name;
    std::string description;  ///< a sentence or two
    TrainingSettings settings;
    bool fitsData = false;  ///< features and what depends on them are proposed from the clips
};

/// Reads resources/recipes/NAME.json, or a file if `nameOrPath` ends in .json. @throws Error if there is
/// none, or if it holds an unknown key or a value out of range.
Recipe loadRecipe(std::string_view nameOrPath);

/// The names of the recipes that come along, the one to start with first.
std::vector<std::string> recipeNames();

/// Settings for these clips and, in a few sentences, why.
struct Proposal {
    TrainingSettings settings;
    std::string explanation;
};

/// What the recipe comes to for the training clips of a data set (for all its clips while it has no splits):
/// from their number, durations, sample rates and channels. For a recipe that fits data the proposal sets
/// sample_rate, channels, clip_seconds, n_fft, win_length, hop_length, n_mels, f_min, f_max, time_shift,
/// gain_db, speed, mixup, network, label_smoothing and epochs; the rest, and all of any other recipe, stays
/// as the recipe has it. Its rules hold for clips of 0.3 s to 30 s at 8 to 48 kHz.
Proposal proposeSettings(const Recipe& recipe, const Dataset& dataset);

}  // namespace melscope
