// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/words.h"
#include "core/base/text.h"
#include "core/nn/model_file.h"

namespace melscope {

namespace {

using Json = nlohmann::ordered_json;

/// A table of settings as an object, numbers as numbers.
template <class Settings>
Json settingsJson(std::span<const SettingField<Settings>> fields, const Settings& settings) {
    Json object = Json::object();
    for (const auto& field : fields) {
        const double value = field.get(settings);
        if (!field.choices.empty())
            object[std::string(field.key)] = settingText(field, settings);
        else if (field.whole)
            object[std::string(field.key)] = static_cast<std::int64_t>(value);
        else
            object[std::string(field.key)] = value;
    }
    return object;
}

std::string_view nameOf(Normalisation normalisation) {
    return normalisation == Normalisation::Global ? "global" : "per_frequency";
}

Json networkJson(const NetworkConfig& network) {
    return {{"name", network.name},
            {"channels", network.channels},
            {"n_mels", network.nMels},
            {"classes", network.classes},
            {"widths", network.widths},
            {"normalisation", nameOf(network.normalisation)},
            {"parameters", parameterCount(network)}};
}

Json trainingJson(const TrainingSummary& training) {
    const Json settings = Json::parse(training.settings, nullptr, false);
    return {{"program", jsonText(training.program)},
            {"recipe", jsonText(training.recipe)},
            {"settings", settings.is_discarded() ? Json(nullptr) : settings},
            {"data_fingerprint", jsonText(training.dataFingerprint)},
            {"train_clips", training.trainClips},
            {"valid_clips", training.validClips},
            {"epochs", training.epochs},
            {"best_epoch", training.bestEpoch},
            {"valid_accuracy", training.validAccuracy >= 0 ? Json(training.validAccuracy) : Json(nullptr)},
            {"valid_loss", training.validLoss >= 0 ? Json(training.validLoss) : Json(nullptr)},
            {"seed", training.seed},
            {"threads", training.threads}};
}

std::string row(std::string name, std::string_view value) {
    name.resize(std::max<std::size_t>(name.size() + 2, 14), ' ');
    return name + std::string(value);
}

std::string featureWords(const FeatureSettings& features) {
    std::string words;
    for (const auto& field : featureFields()) {
        words += (words.empty() ? "" : ", ") + std::string(field.key) + ' ' + settingText(field, features);
        if (!field.unit.empty() && field.choices.empty()) words += ' ' + std::string(field.unit);
    }
    return words;
}

std::string learnedWords(const TrainingSummary& training) {
    std::string words = countWords(training.trainClips, "clip") + ", epoch " +
                        std::to_string(training.bestEpoch) + " of " + std::to_string(training.epochs) +
                        ", seed " + std::to_string(training.seed);
    if (training.validAccuracy >= 0)
        words += "; " + percentWords(training.validAccuracy) + " of " +
                 countWords(training.validClips, "validation clip") + " right";
    return words;
}

void printText(const Model& model, Console& console) {
    std::string names;
    for (const auto& name : model.classes) names += (names.empty() ? "" : ", ") + printable(name);
    std::string widths;
    for (const int width : model.network.widths)
        widths += (widths.empty() ? "" : "-") + std::to_string(width);
    console.result(row("classes", std::to_string(model.classes.size()) + ": " + names));
    console.result(row("network", model.network.name + ' ' + widths + ", " +
                                      countWords(parameterCount(model.network), "parameter")));
    console.result(row("spectrogram", featureWords(model.features)));
    console.result(row("learned from", learnedWords(model.summary)));
    console.result(row("recipe", printable(model.summary.recipe)));
    console.result(row("made by", printable(model.summary.program)));
    console.result(row("data", printable(model.summary.dataFingerprint)));
    console.result(row("sha256", model.sha256));
}

}  // namespace

int run(const InspectCommand& command, Console& console, std::stop_token) {
    const Model model = readModel(command.model);
    if (console.json())
        console.object({{"path", jsonText(command.model.native())},
                        {"format_version", kModelFormatVersion},
                        {"classes", namesJson(model.classes)},
                        {"network", networkJson(model.network)},
                        {"features", settingsJson(featureFields(), model.features)},
                        {"training", trainingJson(model.summary)},
                        {"sha256", model.sha256}});
    else
        printText(model, console);
    return kDone;
}

}  // namespace melscope
