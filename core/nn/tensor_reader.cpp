// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/tensor_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "core/base/text.h"

namespace melscope {

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

namespace {

std::invalid_argument systemProblem() { return std::invalid_argument(std::strerror(errno)); }

}  // namespace

TensorReader::TensorReader(const std::filesystem::path& path)
    : m_descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {
    if (m_descriptor < 0) throw systemProblem();
    try {
        readHeader();
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
}

TensorReader::~TensorReader() { ::close(m_descriptor); }

void TensorReader::readHeader() {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) throw systemProblem();
    if (!S_ISREG(status.st_mode)) throw std::invalid_argument("it is not a regular file");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > kMostFileBytes) throw std::invalid_argument("it is over 1 GiB");
    if (size < kLengthBytes) throw std::invalid_argument("it is too short for a safetensors file");
    std::uint64_t length = 0;
    readBytes(&length, sizeof length, 0);
    if (length > size - kLengthBytes)
        throw std::invalid_argument("its header is cut off, or it is no safetensors file");
    if (length > kMostHeaderBytes) throw std::invalid_argument("its header is over 1 MiB");
    std::string json(length, '\0');
    readBytes(json.data(), length, kLengthBytes);
    m_dataBegin = kLengthBytes + length;
    m_header = parseTensorHeader(json, size - m_dataBegin);
}

void TensorReader::readBytes(void* out, std::uint64_t size, std::uint64_t offset) const {
    auto* to = static_cast<char*>(out);
    while (size > 0) {
        const ssize_t got = ::pread(m_descriptor, to, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw systemProblem();
        if (got == 0) throw std::invalid_argument("it became shorter while it was read");
        to += got;
        size -= static_cast<std::uint64_t>(got);
        offset += static_cast<std::uint64_t>(got);
    }
}

std::vector<TensorShape> TensorReader::shapes() const {
    std::vector<TensorShape> shapes;
    for (const TensorPlace& place : m_header.places) shapes.push_back(place.tensor);
    return shapes;
}

std::vector<StoredTensor> TensorReader::read() const {
    std::vector<StoredTensor> tensors;
    for (const auto& [tensor, begin, count] : m_header.places) {
        StoredTensor stored{.name = tensor.name, .shape = tensor.shape, .values = std::vector<float>(count)};
        readBytes(stored.values.data(), count * sizeof(float), m_dataBegin + begin);
        if (!std::ranges::all_of(stored.values, [](float value) { return std::isfinite(value); }))
            throw std::invalid_argument("tensor \"" + printable(tensor.name) +
                                        "\" holds a value that is not finite");
        tensors.push_back(std::move(stored));
    }
    return tensors;
}

}  // namespace melscope
