// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/features/feature_settings.h"
#include "core/nn/network_config.h"
#include "core/nn/tensor_file.h"

namespace melscope {

/// What is remembered of the training behind a model. No times of day and no durations: two equal trainings
/// leave equal bytes.
struct TrainingSummary {
    std::string program;          ///< e.g. "melscope 0.1.0, LibTorch 1.13.0"
    std::string recipe;           ///< e.g. "standard"
    std::string settings;         ///< all training settings as JSON text
    std::string dataFingerprint;  ///< Dataset::fingerprint()
    std::int64_t trainClips = 0;
    std::int64_t validClips = 0;
    int epochs = 0;             ///< asked for
    int bestEpoch = 0;          ///< the one this model is of, from 1
    double validAccuracy = -1;  ///< of that epoch, 0 to 1; -1 without validation clips
    double validLoss = -1;
    std::uint64_t seed = 0;
    int threads = 0;
    bool operator==(const TrainingSummary&) const = default;
};

/// A sound made from a seed and what the network answers to it, replayed whenever the model is loaded: if
/// anything between samples and logits has changed, the model is refused instead of being quietly wrong.
struct TestVector {
    std::uint64_t seed = 0;
    std::vector<double> logits;  ///< [classes]
    bool operator==(const TestVector&) const = default;
};

/// Everything a `.melmodel` holds.
struct Model {
    FeatureSettings features;
    NetworkConfig network;
    std::vector<std::string> classes;
    TrainingSummary summary;
    TestVector testVector;
    std::vector<StoredTensor> tensors;  ///< as expectedTensors(network) lists them
    std::string sha256;                 ///< of tensors and metadata, set by writeModel() and readModel()
    bool operator==(const Model&) const = default;
};

inline constexpr int kModelFormatVersion = 1;

/// Writes safetensors whose `__metadata__` has format_version, network, features, classes, training,
/// test_vector (JSON texts) and sha256. Atomic; the bytes are a pure function of the model. @return the
/// SHA-256 stored.
/// Names and texts that are not UTF-8 are stored as printable() shows them. The SHA-256 is taken over every
/// other entry of the metadata, by key, each key and text with its length before it ("3:abc"), then over
/// name, shape
/// ("2,3,") and bytes of every tensor, by name.
/// @throws Error if it cannot be written, std::invalid_argument if the model is not one that readModel()
/// takes.
std::string writeModel(const Model& model, const std::filesystem::path& path);

/// Reads and checks a model without LibTorch: the tensor file, format version, every number in its range, the
/// tensor table equal to expectedTensors(), the SHA-256. The test vector is replayed by whoever builds the
/// network.
/// @throws ModelFileError with the reason.
Model readModel(const std::filesystem::path& path);

}  // namespace melscope
