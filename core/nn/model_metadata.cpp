// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/model_metadata.h"

#include <set>
#include <stdexcept>

#include "core/base/setting_json.h"
#include "core/base/text.h"
#include "core/nn/json_members.h"

namespace melscope {

namespace {

constexpr std::size_t kEntries = 6;  // of toMetadata()
constexpr std::size_t kMostClasses = 10000;
const std::vector<std::string_view> kNormalisations{"global", "per_frequency"};

/// JSON holds UTF-8 only; what is not, e.g. a folder's name in an old encoding, is written as it is shown.
std::string utf8(const std::string& text) { return isUtf8(text) ? text : printable(text); }

std::string featuresText(const FeatureSettings& features) {
    Json object;
    for (const auto& field : featureFields()) object[std::string(field.key)] = settingToJson(field, features);
    return object.dump();
}

FeatureSettings parseFeatures(std::string_view text) {
    JsonMembers members(text, "features");
    FeatureSettings features;
    for (const auto& field : featureFields()) setSettingJson(field, features, members.get(field.key));
    members.checkAllAsked();
    features.validate();
    return features;
}

std::string networkText(const NetworkConfig& network) {
    const Json object{{"name", network.name},
                      {"channels", network.channels},
                      {"n_mels", network.nMels},
                      {"classes", network.classes},
                      {"widths", network.widths},
                      {"normalisation", kNormalisations.at(static_cast<std::size_t>(network.normalisation))}};
    return object.dump();
}

NetworkConfig parseNetwork(std::string_view text) {
    constexpr int kMost = 1 << 20;  // only so that each fits an int: validate() knows the ranges
    JsonMembers members(text, "network");
    NetworkConfig network{.name = members.text("name"),
                          .channels = static_cast<int>(members.whole("channels", 0, kMost)),
                          .nMels = static_cast<int>(members.whole("n_mels", 0, kMost)),
                          .classes = static_cast<int>(members.whole("classes", 0, kMost)),
                          .widths = members.wholes("widths", 4, kMost),
                          .normalisation = Normalisation(members.choice("normalisation", kNormalisations))};
    members.checkAllAsked();
    network.validate();
    return network;
}

std::string classesText(const std::vector<std::string>& classes) {
    Json list = Json::array();
    for (const std::string& name : classes) list.push_back(utf8(name));
    return list.dump();
}

std::vector<std::string> parseClasses(std::string_view text) {
    const Json list = parseCheckedJson(text);
    if (!list.is_array() || list.size() > kMostClasses)
        throw std::invalid_argument("its classes are no list, or too many");
    std::vector<std::string> classes;
    for (const Json& name : list) {
        if (!name.is_string()) throw std::invalid_argument("one of its classes is no text");
        classes.push_back(name.get<std::string>());
    }
    if (std::set(classes.begin(), classes.end()).size() != classes.size())
        throw std::invalid_argument("one of its classes stands twice");
    return classes;
}

std::string summaryText(const TrainingSummary& summary) {
    const Json object{{"program", utf8(summary.program)},
                      {"recipe", utf8(summary.recipe)},
                      {"settings", utf8(summary.settings)},
                      {"data_fingerprint", utf8(summary.dataFingerprint)},
                      {"train_clips", summary.trainClips},
                      {"valid_clips", summary.validClips},
                      {"epochs", summary.epochs},
                      {"best_epoch", summary.bestEpoch},
                      {"valid_accuracy", summary.validAccuracy},
                      {"valid_loss", summary.validLoss},
                      {"seed", summary.seed},
                      {"threads", summary.threads}};
    return object.dump();
}

TrainingSummary parseSummary(std::string_view text) {
    constexpr int kMost = 1'000'000;
    JsonMembers members(text, "training");
    TrainingSummary summary{.program = members.text("program"),
                            .recipe = members.text("recipe"),
                            .settings = members.text("settings"),
                            .dataFingerprint = members.text("data_fingerprint"),
                            .trainClips = members.whole("train_clips", 0, kMostExact),
                            .validClips = members.whole("valid_clips", 0, kMostExact),
                            .epochs = static_cast<int>(members.whole("epochs", 0, kMost)),
                            .bestEpoch = static_cast<int>(members.whole("best_epoch", 0, kMost)),
                            .validAccuracy = members.number("valid_accuracy", -1, 1),
                            .validLoss = members.number("valid_loss", -1, 1e300),
                            .seed = static_cast<std::uint64_t>(members.whole("seed", 0, kMostExact)),
                            .threads = static_cast<int>(members.whole("threads", 0, kMost))};
    members.checkAllAsked();
    return summary;
}

std::string testVectorText(const TestVector& vector) {
    return Json{{"seed", vector.seed}, {"logits", vector.logits}}.dump();
}

TestVector parseTestVector(std::string_view text) {
    JsonMembers members(text, "test_vector");
    TestVector vector{.seed = static_cast<std::uint64_t>(members.whole("seed", 0, kMostExact)),
                      .logits = members.numbers("logits", kMostClasses)};
    members.checkAllAsked();
    return vector;
}

void checkVersion(const Metadata& metadata) {
    const std::string ours = std::to_string(kModelFormatVersion);
    const auto found = metadata.find("format_version");
    if (found == metadata.end())
        throw std::invalid_argument("it is no Melscope model: it has no format_version");
    if (found->second != ours)
        throw std::invalid_argument("it is of format version " + printable(found->second.substr(0, 20)) +
                                    ", and this program reads version " + ours);
}

const std::string& textOf(const Metadata& metadata, const std::string& key) {
    const auto found = metadata.find(key);
    if (found == metadata.end()) throw std::invalid_argument("its metadata have no " + key);
    return found->second;
}

void checkParts(const Model& model) {
    const auto classes = static_cast<std::size_t>(model.network.classes);
    if (model.network.channels != model.features.channels || model.network.nMels != model.features.nMels)
        throw std::invalid_argument("its network is for other pictures than its features make");
    if (model.classes.size() != classes)
        throw std::invalid_argument("it has another number of classes than its network");
    if (model.testVector.logits.size() != classes)
        throw std::invalid_argument("its test vector has another number of logits than its network");
    if (model.summary.bestEpoch > model.summary.epochs)
        throw std::invalid_argument("its best epoch comes after its last one");
}

}  // namespace

Metadata toMetadata(const Model& model) {
    return {{"format_version", std::to_string(kModelFormatVersion)},
            {"features", featuresText(model.features)},
            {"network", networkText(model.network)},
            {"classes", classesText(model.classes)},
            {"training", summaryText(model.summary)},
            {"test_vector", testVectorText(model.testVector)}};
}

Model fromMetadata(const Metadata& metadata) {
    checkVersion(metadata);
    if (metadata.size() != kEntries + metadata.count(kDigestKey))
        throw std::invalid_argument("its metadata hold an entry that is not known, or lack one");
    Model model{.features = parseFeatures(textOf(metadata, "features")),
                .network = parseNetwork(textOf(metadata, "network")),
                .classes = parseClasses(textOf(metadata, "classes")),
                .summary = parseSummary(textOf(metadata, "training")),
                .testVector = parseTestVector(textOf(metadata, "test_vector")),
                .tensors = {},
                .sha256 = {}};
    checkParts(model);
    return model;
}

}  // namespace melscope
