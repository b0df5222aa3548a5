// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/tensor_file.h"

#include <algorithm>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nn/tensor_reader.h"
#include "core/nn/tensor_writer.h"

namespace melscope {

void writeTensorFile(const TensorFile& content, const std::filesystem::path& path) {
    if (std::ranges::is_sorted(content.tensors, {}, &StoredTensor::name))
        return writeTensors(content.tensors, content.metadata, path);
    std::vector<StoredTensor> sorted = content.tensors;
    std::ranges::sort(sorted, {}, &StoredTensor::name);
    writeTensors(sorted, content.metadata, path);
}

TensorFile readTensorFile(const std::filesystem::path& path) {
    try {
        const TensorReader reader(path);
        return {.tensors = reader.read(), .metadata = reader.metadata()};
    } catch (const std::invalid_argument& problem) {
        throw ModelFileError(printablePath(path) + " cannot be used: " + problem.what());
    }
}

}  // namespace melscope
