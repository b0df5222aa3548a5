// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_settings.h"

#include <array>

#include "core/base/text.h"
#include "core/training/setting_tables.h"

namespace melscope {

namespace {

using Field = SettingField<OptimiserSettings>;

// clang-format off
const std::array<Field, 12> kFields{{
    {.key = "network", .unit = "", .help = "The network that learns: four convolution blocks of growing width.",
     .choices = {"tutorial", "compact_small", "compact"},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.network); },
     .set = [](OptimiserSettings& o, double v) { o.network = static_cast<NetworkChoice>(v); }},
    {.key = "normalisation", .unit = "",
     .help = "Scales dB values by one mean and deviation, or by those of each mel band, taken from the training clips.",
     .choices = {"global", "per_frequency"},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.normalisation); },
     .set = [](OptimiserSettings& o, double v) { o.normalisation = static_cast<Normalisation>(v); }},
    {.key = "epochs", .unit = "", .help = "How often training goes through all clips.",
     .minimum = 1, .maximum = 10000, .whole = true, .choices = {},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.epochs); },
     .set = [](OptimiserSettings& o, double v) { o.epochs = static_cast<int>(v); }},
    {.key = "batch_size", .unit = "clips", .help = "Clips behind one step of the optimiser.",
     .minimum = 2, .maximum = 1024, .whole = true, .choices = {},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.batchSize); },
     .set = [](OptimiserSettings& o, double v) { o.batchSize = static_cast<int>(v); }},
    {.key = "learning_rate", .unit = "", .help = "The size of a step where the schedule is at its highest.",
     .minimum = 1e-7, .maximum = 1, .choices = {},
     .get = [](const OptimiserSettings& o) { return o.learningRate; },
     .set = [](OptimiserSettings& o, double v) { o.learningRate = v; }},
    {.key = "weight_decay", .unit = "", .help = "How strongly AdamW pulls weights towards zero.",
     .minimum = 0, .maximum = 1, .choices = {},
     .get = [](const OptimiserSettings& o) { return o.weightDecay; },
     .set = [](OptimiserSettings& o, double v) { o.weightDecay = v; }},
    {.key = "schedule", .unit = "", .help = "How the learning rate moves over the run.",
     .choices = {"one_cycle", "one_cycle_linear", "cosine", "constant"},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.schedule); },
     .set = [](OptimiserSettings& o, double v) { o.schedule = static_cast<Schedule>(v); }},
    {.key = "label_smoothing", .unit = "", .help = "Share of the target that is spread over all classes.",
     .minimum = 0, .maximum = 0.9, .choices = {},
     .get = [](const OptimiserSettings& o) { return o.labelSmoothing; },
     .set = [](OptimiserSettings& o, double v) { o.labelSmoothing = v; }},
    {.key = "class_weights", .unit = "", .help = "Whether rare classes count as much as frequent ones.",
     .choices = {"none", "balanced"},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.classWeights); },
     .set = [](OptimiserSettings& o, double v) { o.classWeights = static_cast<ClassWeights>(v); }},
    {.key = "patience", .unit = "epochs",
     .help = "Stops after this many epochs without a lower validation loss; 0 never stops early.",
     .minimum = 0, .maximum = 10000, .whole = true, .choices = {},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.patience); },
     .set = [](OptimiserSettings& o, double v) { o.patience = static_cast<int>(v); }},
    {.key = "seed", .unit = "", .help = "Everything that chance decides follows from this number.",
     .minimum = 0, .maximum = 0x1p53 - 1, .whole = true, .choices = {},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.seed); },
     .set = [](OptimiserSettings& o, double v) { o.seed = static_cast<std::uint64_t>(v); }},
    {.key = "threads", .unit = "", .help = "Processor cores to use, for reading clips and learning together; 0 takes all.",
     .minimum = 0, .maximum = 256, .whole = true, .choices = {},
     .get = [](const OptimiserSettings& o) { return static_cast<double>(o.threads); },
     .set = [](OptimiserSettings& o, double v) { o.threads = static_cast<int>(v); }},
}};
// clang-format on

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

std::span<const SettingField<OptimiserSettings>> optimiserFields() { return kFields; }

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
