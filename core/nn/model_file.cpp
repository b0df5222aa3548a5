// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/model_file.h"

#include <algorithm>
#include <span>
#include <stdexcept>

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nn/model_metadata.h"
#include "core/nn/tensor_reader.h"
#include "core/nn/tensor_writer.h"

namespace melscope {

namespace {

/// With its length before it, so that no two different lists of texts give the same bytes.
void addText(Sha256& digest, std::string_view text) {
    digest.add(std::to_string(text.size()) + ":");
    digest.add(text);
}

/// Over every text of the metadata but the digest's own, by key, then over name, shape and bytes of every
/// tensor, by name.
std::string digestOf(const Metadata& metadata, std::span<const StoredTensor> tensors) {
    Sha256 digest;
    for (const auto& [key, text] : metadata) {
        if (key == kDigestKey) continue;
        addText(digest, key);
        addText(digest, text);
    }
    for (const StoredTensor& tensor : tensors) {
        std::string shape;
        for (const std::int64_t extent : tensor.shape) shape += std::to_string(extent) + ",";
        addText(digest, tensor.name);
        addText(digest, shape);
        digest.add(std::as_bytes(std::span(tensor.values)));
    }
    return digest.hex();
}

void checkShapes(const std::vector<TensorShape>& shapes, const NetworkConfig& network) {
    const auto expected = expectedTensors(network);
    const auto [found, wanted] = std::ranges::mismatch(shapes, expected);
    if (found == shapes.end() && wanted == expected.end()) return;
    const std::string& name = found == shapes.end() ? wanted->name : found->name;
    throw std::invalid_argument("its tensors are not those of its network, see \"" + printable(name) + "\"");
}

/// Below zero or at it, these would turn every answer into a NaN.
void checkDivisors(std::span<const StoredTensor> tensors) {
    for (const StoredTensor& tensor : tensors) {
        const bool variance = tensor.name.ends_with(".running_var");
        const bool deviation = tensor.name == "input.deviation";
        for (const float value : tensor.values)
            if ((variance && value < 0) || (deviation && value <= 0))
                throw std::invalid_argument("tensor \"" + printable(tensor.name) +
                                            "\" holds a value that is too small");
    }
}

Model checkedModel(const TensorReader& file) {
    Model model = fromMetadata(file.metadata());
    checkShapes(file.shapes(), model.network);
    model.tensors = file.read();
    model.sha256 = digestOf(file.metadata(), model.tensors);
    const auto stored = file.metadata().find(kDigestKey);
    if (stored == file.metadata().end() || stored->second != model.sha256)
        throw std::invalid_argument("it is damaged: its SHA-256 is another one than it says");
    checkDivisors(model.tensors);
    return model;
}

}  // namespace

std::string writeModel(const Model& model, const std::filesystem::path& path) {
    Metadata metadata = toMetadata(model);
    fromMetadata(metadata);  // what no reader would take is not written
    std::vector<TensorShape> shapes;
    for (const StoredTensor& tensor : model.tensors) shapes.push_back({tensor.name, tensor.shape});
    checkShapes(shapes, model.network);
    checkDivisors(model.tensors);
    const std::string digest = digestOf(metadata, model.tensors);
    metadata.emplace(kDigestKey, digest);
    writeTensors(model.tensors, metadata, path);
    return digest;
}

Model readModel(const std::filesystem::path& path) {
    try {
        return checkedModel(TensorReader(path));
    } catch (const std::invalid_argument& problem) {
        throw ModelFileError(printablePath(path) + " cannot be used: " + problem.what());
    }
}

}  // namespace melscope
