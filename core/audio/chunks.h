// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/audio/file_bytes.h"

namespace melscope {

enum class ByteOrder { Little, Big };

/// The unsigned number in `width` bytes from `offset`; bytes that are not there count as zero.
std::uint64_t numberAt(std::string_view bytes, std::size_t offset, int width, ByteOrder order);
/// Appends a number as `width` bytes, at most 8.
void appendNumber(std::string& bytes, std::uint64_t number, int width, ByteOrder order);

/// One part of a chunked file, its size cut to what the file holds.
struct Chunk {
    std::int64_t begin = 0;  ///< of the payload
    std::int64_t size = 0;   ///< of the payload
    std::int64_t lost =
        0;  ///< bytes that its size promises beyond the end of the file; 0 where nobody could know
};

/// How a family of formats writes its chunks.
struct ChunkStyle {
    int idBytes = 4;
    int sizeBytes = 4;
    ByteOrder order = ByteOrder::Little;
    int alignment = 2;              ///< of the next chunk
    bool sizeCountsItself = false;  ///< the size includes id and size
};

/// Finds the first chunk with an id, from chunk to chunk; at most 1 000, so that no header can keep us.
std::optional<Chunk> findChunk(FileBytes& file, const ChunkStyle& style, std::int64_t from,
                               std::string_view id);

}  // namespace melscope
