// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/augment/augmentation.h"
#include "core/base/setting_field.h"
#include "core/features/feature_settings.h"
#include "core/nn/network_config.h"

namespace melscope {

/// How the learning rate moves over a run.
enum class Schedule {
    OneCycle,        ///< up and down by cosine, beta1 the other way (Smith 2018;
                     ///< torch.optim.lr_scheduler.OneCycleLR)
    OneCycleLinear,  ///< the same by straight lines
    Cosine,          ///< from the top down to zero
    Constant,
};

/// Networks a recipe can name; the compact ones differ in widths.
enum class NetworkChoice {
    Tutorial,      ///< 8-16-32-64
    CompactSmall,  ///< 16-32-64-96, for short speech
    Compact,       ///< 24-48-96-128
};

enum class ClassWeights {
    None,
    Balanced,  ///< each class counts as much as any other: clips / (classes * clips of the class)
};

/// How a network learns.
struct OptimiserSettings {
    NetworkChoice network = NetworkChoice::Compact;
    Normalisation normalisation = Normalisation::PerFrequency;
    int epochs = 20;
    int batchSize = 32;
    double learningRate = 4e-3;  ///< the highest of the schedule
    double weightDecay = 2e-2;   ///< on weights, not on biases and BatchNorm
    Schedule schedule = Schedule::OneCycle;
    double labelSmoothing = 0.0;
    ClassWeights classWeights = ClassWeights::None;
    int patience = 0;        ///< epochs without a better validation loss before stopping; 0 never stops early
    std::uint64_t seed = 1;  ///< below 2^53
    int threads = 0;         ///< loader and LibTorch together; 0 stands for all cores
    bool operator==(const OptimiserSettings&) const = default;
};

/// All that a recipe says.
struct TrainingSettings {
    FeatureSettings features;
    AugmentSettings augment;
    OptimiserSettings optimiser;

    /// @throws std::invalid_argument naming the field and the offending value.
    void validate() const;
    bool operator==(const TrainingSettings&) const = default;
};

/// Key, unit, range and meaning of every member.
std::span<const SettingField<OptimiserSettings>> optimiserFields();

/// Sets one value by its key, e.g. ("n_mels", "40"). Looks at this value alone; validate() sees what does not
/// go together. @throws std::invalid_argument: an unknown key (by name), a value out of range.
void setSetting(TrainingSettings& settings, std::string_view key, std::string_view value);

/// All keys and values as a JSON object in the order of the tables, indented; and back. Keys that the text
/// leaves out keep the value of `base`. @throws std::invalid_argument for text that is no such object, naming
/// the key.
std::string toJson(const TrainingSettings& settings);
TrainingSettings settingsFromJson(std::string_view json, const TrainingSettings& base = {});

/// The network that these settings build for this many classes. @throws std::invalid_argument for too few or
/// too many.
NetworkConfig networkConfig(const TrainingSettings& settings, int classes);

}  // namespace melscope
