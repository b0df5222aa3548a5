// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

using Json = nlohmann::json;

constexpr char kFirstMoment[] = "adamw.first_moment";
constexpr char kSecondMoment[] = "adamw.second_moment";

Json toJson(const EpochReport& r) {
    return Json::array({r.epoch, r.trainLoss, r.trainAccuracy, r.validLoss, r.validAccuracy, r.learningRate,
                        r.seconds, r.clipsPerSecond});
}

EpochReport reportFrom(const Json& j) {
    return {.epoch = j.at(0),
            .trainLoss = j.at(1),
            .trainAccuracy = j.at(2),
            .validLoss = j.at(3),
            .validAccuracy = j.at(4),
            .learningRate = j.at(5),
            .seconds = j.at(6),
            .clipsPerSecond = j.at(7)};
}

Json toJson(const TrainingState& s) {
    Json history = Json::array();
    for (const EpochReport& report : s.history) history.push_back(toJson(report));
    return {{"epoch", s.epoch},
            {"batch", s.batch},
            {"step", s.step},
            {"loss_sum", s.lossSum},
            {"hits", s.hits},
            {"clips", s.clips},
            {"seconds", s.seconds},
            {"best_epoch", s.bestEpoch},
            {"best_loss", s.bestLoss},
            {"best_accuracy", s.bestAccuracy},
            {"history", std::move(history)}};
}

TrainingState stateFrom(const Json& j) {
    TrainingState state{.epoch = j.at("epoch"),
                        .batch = j.at("batch"),
                        .step = j.at("step"),
                        .lossSum = j.at("loss_sum"),
                        .hits = j.at("hits"),
                        .clips = j.at("clips"),
                        .seconds = j.at("seconds"),
                        .bestEpoch = j.at("best_epoch"),
                        .bestAccuracy = j.at("best_accuracy"),
                        .bestLoss = j.at("best_loss"),
                        .history = {}};
    for (const Json& report : j.at("history")) state.history.push_back(reportFrom(report));
    return state;
}

StoredTensor vectorTensor(const char* name, const std::vector<float>& values) {
    return {name, {static_cast<std::int64_t>(values.size())}, values};
}

std::vector<float> takeTensor(std::vector<StoredTensor>& tensors, std::string_view name) {
    const auto found = std::ranges::find(tensors, name, &StoredTensor::name);
    if (found == tensors.end()) throw ModelFileError("the checkpoint has no tensor " + std::string(name));
    std::vector<float> values = std::move(found->values);
    tensors.erase(found);
    return values;
}

}  // namespace

void writeCheckpoint(const Checkpoint& checkpoint, const std::filesystem::path& path) {
    TensorFile file{.tensors = checkpoint.network,
                    .metadata = {{"state", toJson(checkpoint.state).dump()},
                                 {"settings", checkpoint.settings},
                                 {"data_fingerprint", checkpoint.dataFingerprint},
                                 {"torch_threads", std::to_string(checkpoint.torchThreads)},
                                 {"device", checkpoint.device}}};
    file.tensors.push_back(vectorTensor(kFirstMoment, checkpoint.firstMoment));
    file.tensors.push_back(vectorTensor(kSecondMoment, checkpoint.secondMoment));
    std::ranges::sort(file.tensors, {}, &StoredTensor::name);
    writeTensorFile(file, path);
}

Checkpoint readCheckpoint(const std::filesystem::path& path) {
    TensorFile file = readTensorFile(path);
    try {
        Checkpoint checkpoint{.state = stateFrom(Json::parse(file.metadata.at("state"))),
                              .settings = file.metadata.at("settings"),
                              .dataFingerprint = file.metadata.at("data_fingerprint"),
                              .torchThreads = std::stoi(file.metadata.at("torch_threads")),
                              .device = file.metadata.at("device"),
                              .network = {},
                              .firstMoment = takeTensor(file.tensors, kFirstMoment),
                              .secondMoment = takeTensor(file.tensors, kSecondMoment)};
        checkpoint.network = std::move(file.tensors);
        return checkpoint;
    } catch (const std::exception& problem) {  // whatever the parser or a missing key says
        throw ModelFileError(printablePath(path) + " is no checkpoint of Melscope: " + problem.what());
    }
}

}  // namespace melscope
