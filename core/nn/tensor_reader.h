// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "core/nn/safetensors.h"

namespace melscope {

/// An open safetensors file. Its header has been read and checked against the size of the file; the tensors
/// have not been, so that a caller can look at names and shapes before memory is spent on them. Reads with
/// pread: a file that shrinks meanwhile is an error, where a mapped one would be a crash. The one place with
/// POSIX calls for reading.
class TensorReader {
  public:
    /// Never blocks on a FIFO. @throws std::invalid_argument with the reason.
    explicit TensorReader(const std::filesystem::path& path);
    ~TensorReader();
    TensorReader(const TensorReader&) = delete;
    TensorReader& operator=(const TensorReader&) = delete;

    const Metadata& metadata() const { return m_header.metadata; }
    /// Sorted by name.
    std::vector<TensorShape> shapes() const;
    /// All tensors, sorted by name. @throws std::invalid_argument if they cannot be read or hold a value that
    /// is not finite.
    std::vector<StoredTensor> read() const;

  private:
    void readHeader();
    void readBytes(void* out, std::uint64_t size, std::uint64_t offset) const;

    int m_descriptor = -1;
    std::uint64_t m_dataBegin = 0;
    TensorHeader m_header;
};

}  // namespace melscope
