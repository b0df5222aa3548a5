// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/tensor_writer.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

void checkValues(const StoredTensor& tensor) {
    if (valueCount({tensor.name, tensor.shape}, kMostFileBytes) != tensor.values.size())
        throw std::invalid_argument("tensor \"" + printable(tensor.name) +
                                    "\" has values that do not fit its shape");
    if (!std::ranges::all_of(tensor.values, [](float value) { return std::isfinite(value); }))
        throw std::invalid_argument("tensor \"" + printable(tensor.name) +
                                    "\" holds a value that is not finite");
}

/// What a reader would refuse is not written.
void checkSize(std::uint64_t headerBytes, std::span<const StoredTensor> tensors,
               const std::filesystem::path& path) {
    std::uint64_t total = kLengthBytes + headerBytes;
    for (const StoredTensor& tensor : tensors) total += tensor.values.size() * sizeof(float);
    if (headerBytes > kMostHeaderBytes || total > kMostFileBytes)
        throw Error("cannot write " + printablePath(path) + ": its header would take " +
                    std::to_string(headerBytes) + " bytes and the file " + std::to_string(total) +
                    ", more than the 1 MiB and 1 GiB allowed");
}

}  // namespace

void writeTensors(std::span<const StoredTensor> tensors, const Metadata& metadata,
                  const std::filesystem::path& path) {
    std::ranges::for_each(tensors, checkValues);
    const std::string header = tensorHeaderText(metadata, tensors);
    checkSize(header.size(), tensors, path);
    const std::uint64_t length = header.size();
    AtomicFile file(path);
    file.write(std::as_bytes(std::span(&length, 1)));
    file.write(header);
    for (const StoredTensor& tensor : tensors) file.write(std::as_bytes(std::span(tensor.values)));
    file.commit();
}

}  // namespace melscope
