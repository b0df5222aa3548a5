// SPDX-License-Identifier: GPL-3.0-or-later
// An input is a model file. One that begins with '{' lacks the length before its header, which ends with the
// first line: so the header can grow and shrink. Since no mutated file has the right SHA-256, what the tensor
// reader takes is sealed anew, as model_file.h documents it, and then read as a model.
#include <cstdint>
#include <span>
#include <string>

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/nn/model_file.h"
#include "core/nn/tensor_file.h"
#include "tests/fuzz/fuzz_folder.h"

using namespace melscope;
using melscope::fuzz::require;

namespace {

void addText(Sha256& digest, const std::string& text) {
    digest.add(std::to_string(text.size()) + ":");
    digest.add(text);
}

void seal(TensorFile& file) {
    file.metadata.erase("sha256");
    Sha256 digest;
    for (const auto& [key, text] : file.metadata) {
        addText(digest, key);
        addText(digest, text);
    }
    for (const StoredTensor& tensor : file.tensors) {
        std::string shape;
        for (const std::int64_t extent : tensor.shape) shape += std::to_string(extent) + ",";
        addText(digest, tensor.name);
        addText(digest, shape);
        digest.add(std::as_bytes(std::span(tensor.values)));
    }
    file.metadata["sha256"] = digest.hex();
}

std::string withLength(std::string_view bytes) {
    if (!bytes.starts_with('{')) return std::string(bytes);
    const std::uint64_t length = bytes.substr(0, bytes.find('\n')).size();
    std::string whole(reinterpret_cast<const char*>(&length), sizeof length);
    whole += bytes.substr(0, length);
    if (length < bytes.size()) whole += bytes.substr(length + 1);
    return whole;
}

void checkWritesBack(Model model, const std::filesystem::path& path) {
    writeModel(model, path);
    Model again = readModel(path);
    model.sha256 = again.sha256 = "";  // the same texts may have been spelled in another way
    require(again == model, "a model that was read is the same when written and read again");
}

void readSealed(const std::filesystem::path& given, const std::filesystem::path& path) {
    TensorFile file = readTensorFile(given);
    seal(file);
    writeTensorFile(file, path);
    require(readTensorFile(path) == file, "tensors that were read are the same when written and read again");
    checkWritesBack(readModel(path), path);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::FuzzFolder folder;
    fuzz::writeBytes(folder / "given", withLength(fuzz::textOf(data, size)));
    try {
        readModel(folder / "given");
    } catch (const Error&) {
    }
    try {
        readSealed(folder / "given", folder / "sealed");
    } catch (const Error&) {
    }
    return 0;
}
