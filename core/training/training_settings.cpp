// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_settings.h"

#include <stdexcept>
#include <vector>

#include "core/base/text.h"
#include "core/training/setting_tables.h"

namespace melscope {

namespace {

std::vector<SettingField<OptimiserSettings>> makeFields() {
    using S = OptimiserSettings;
    return {
        settingField<&S::network>("network", "",
                                  "The network that learns: four convolution blocks of growing width.",
                                  {.choices = {"tutorial", "compact_small", "compact"}}),
        settingField<&S::normalisation>(
            "normalisation", "",
            "Scales dB values by one mean and deviation of the training clips, or by those of each mel band.",
            {.choices = {"global", "per_frequency"}}),
        settingField<&S::epochs>("epochs", "", "How often training goes through all clips.", {1, 10000}),
        settingField<&S::batchSize>("batch_size", "clips", "Clips behind one step of the optimiser.",
                                    {2, 1024}),
        settingField<&S::learningRate>("learning_rate", "",
                                       "Size of a step where the schedule is at its highest.", {1e-7, 1}),
        settingField<&S::weightDecay>("weight_decay", "", "How strongly AdamW pulls weights towards zero.",
                                      {0, 1}),
        settingField<&S::schedule>("schedule", "", "How the learning rate moves over the run.",
                                   {.choices = {"one_cycle", "one_cycle_linear", "cosine", "constant"}}),
        settingField<&S::labelSmoothing>("label_smoothing", "",
                                         "Share of the target that is spread over all classes.", {0, 0.9}),
        settingField<&S::classWeights>("class_weights", "",
                                       "Whether rare classes count as much as frequent ones.",
                                       {.choices = {"none", "balanced"}}),
        settingField<&S::patience>(
            "patience", "epochs",
            "Stops after this many epochs without a lower validation loss; 0 never stops early.", {0, 10000}),
        settingField<&S::seed>("seed", "", "Everything that chance decides follows from this number.",
                               {0, 0x1p53 - 1}),
        settingField<&S::threads>(
            "threads", "", "Processor cores for reading clips and learning together; 0 takes all.", {0, 256}),
    };
}

std::vector<int> widths(NetworkChoice choice) {
    switch (choice) {
        case NetworkChoice::Tutorial:
            return {8, 16, 32, 64};
        case NetworkChoice::CompactSmall:
            return {16, 32, 64, 96};
        case NetworkChoice::Compact:
            return {24, 48, 96, 128};
    }
    throw std::invalid_argument("network is none of the choices");
}

}  // namespace

std::span<const SettingField<OptimiserSettings>> optimiserFields() {
    static const std::vector<SettingField<OptimiserSettings>> fields = makeFields();
    return fields;
}

void TrainingSettings::validate() const {
    features.validate();
    augment.validate();
    checkSettings(optimiserFields(), optimiser);
    if (augment.pitchBands >= features.nMels)
        throw std::invalid_argument("pitch_bands must be below n_mels (" + std::to_string(features.nMels) +
                                    "), not " + std::to_string(augment.pitchBands));
}

void setSetting(TrainingSettings& settings, std::string_view key, std::string_view value) {
    bool known = false;
    forEachSetting(settings, [&](const auto& field, auto& part) {
        if (field.key != key) return;
        setSettingText(field, part, value);
        known = true;
    });
    if (!known) throw std::invalid_argument("there is no setting \"" + printable(key) + "\"");
}

NetworkConfig networkConfig(const TrainingSettings& settings, int classes) {
    const bool tutorial = settings.optimiser.network == NetworkChoice::Tutorial;
    const NetworkConfig config{.name = tutorial ? "tutorial" : "compact",
                               .channels = settings.features.channels,
                               .nMels = settings.features.nMels,
                               .classes = classes,
                               .widths = widths(settings.optimiser.network),
                               .normalisation = settings.optimiser.normalisation};
    config.validate();
    return config;
}

}  // namespace melscope
