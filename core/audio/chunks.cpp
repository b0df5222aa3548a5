// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/chunks.h"

#include <algorithm>

namespace melscope {

namespace {

bool isName(std::string_view id) {
    return id.size() == 4 && std::ranges::all_of(id, [](char c) { return c >= ' ' && c <= '~'; });
}

// Some programs forget the byte that keeps chunks at even places; then the next name begins one byte early.
std::int64_t nextChunk(FileBytes& file, const ChunkStyle& style, std::int64_t end) {
    const std::int64_t aligned = (end + style.alignment - 1) / style.alignment * style.alignment;
    const bool forgotten =
        aligned == end + 1 && !isName(file.bytes(aligned, 4)) && isName(file.bytes(end, 4));
    return forgotten ? end : aligned;
}

/// What is written where the size is not known yet, as into a pipe: nothing, or about as much as there can
/// be, of numbers with or without a sign.
bool isPlaceholder(std::uint64_t size) {
    return size == 0 || (size >= 0x7F00'0000 && size <= 0x8000'0000) || size >= 0xFFFF'0000;
}

}  // namespace

std::uint64_t numberAt(std::string_view bytes, std::size_t offset, int width, ByteOrder order) {
    std::uint64_t number = 0;
    for (int i = 0; i < width; ++i) {
        const std::size_t at = offset + static_cast<std::size_t>(order == ByteOrder::Big ? i : width - 1 - i);
        number = number << 8 | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u);
    }
    return number;
}

void appendNumber(std::string& bytes, std::uint64_t number, int width, ByteOrder order) {
    for (int i = 0; i < width; ++i) {
        const int shift = 8 * (order == ByteOrder::Big ? width - 1 - i : i);
        bytes += static_cast<char>(number >> shift & 0xFF);
    }
}

std::optional<Chunk> findChunk(FileBytes& file, const ChunkStyle& style, std::int64_t from,
                               std::string_view id) {
    constexpr int kMostChunks = 1000;
    const int headBytes = style.idBytes + style.sizeBytes;
    for (int i = 0; i < kMostChunks && from <= file.size() - headBytes; ++i) {
        const std::string head = file.bytes(from, headBytes);
        const std::uint64_t size =
            numberAt(head, static_cast<std::size_t>(style.idBytes), style.sizeBytes, style.order);
        const std::uint64_t own = style.sizeCountsItself ? static_cast<std::uint64_t>(headBytes) : 0;
        if (size < own) return std::nullopt;
        Chunk chunk{.begin = from + headBytes, .size = file.size() - from - headBytes};
        const bool fits = size - own < static_cast<std::uint64_t>(chunk.size);
        if (!fits && !isPlaceholder(size)) chunk.lost = static_cast<std::int64_t>(size - own) - chunk.size;
        if (fits) chunk.size = static_cast<std::int64_t>(size - own);
        if (head.starts_with(id)) return chunk;
        if (!fits) return std::nullopt;
        from = nextChunk(file, style, chunk.begin + chunk.size);
    }
    return std::nullopt;
}

}  // namespace melscope
