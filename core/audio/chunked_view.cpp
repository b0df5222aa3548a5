// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cmath>
#include <cstdio>

#include "core/audio/chunks.h"
#include "core/audio/decoder_view.h"
#include "core/base/error.h"
#include "core/base/setting_field.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr std::int64_t kMostFormatBytes = 1024;
constexpr std::uint64_t kUnknownSize = 0xFFFFFFFF;

constexpr ChunkStyle kRiff{};
constexpr ChunkStyle kRifx{.order = ByteOrder::Big};
constexpr ChunkStyle kAiff{.order = ByteOrder::Big};
constexpr ChunkStyle kCaf{.sizeBytes = 8, .order = ByteOrder::Big, .alignment = 1};
constexpr ChunkStyle kW64{.idBytes = 16, .sizeBytes = 8, .alignment = 8, .sizeCountsItself = true};
// What the identifiers of Wave64 end in.
constexpr std::string_view kW64Tail("\xF3\xAC\xD3\x11\x8C\xD1\x00\xC0\x4F\x8E\xDB\x8A", 12);

Chunk need(const std::optional<Chunk>& chunk, std::string_view container, std::string_view what) {
    if (chunk) return *chunk;
    throw AudioFileError("not audio: " + std::string(container) + " without " + std::string(what));
}

// The tag of the encoding; an extensible format holds it in its GUID.
std::uint64_t waveTag(std::string_view format, ByteOrder order) {
    const std::uint64_t tag = numberAt(format, 0, 2, order);
    return tag == 0xFFFE ? numberAt(format, 24, 2, order) : tag;
}

void checkWaveFormat(std::string_view format, std::string_view container, ByteOrder order) {
    checkSound(static_cast<double>(numberAt(format, 4, 4, order)),
               static_cast<std::int64_t>(numberAt(format, 2, 2, order)));
    switch (const std::uint64_t tag = waveTag(format, order)) {
        case 0x01:  // PCM
        case 0x02:  // Microsoft ADPCM
        case 0x03:  // float
        case 0x06:  // A-law
        case 0x07:  // u-law
        case 0x11:  // IMA ADPCM
        case 0x31:  // GSM 6.10
        case 0x55:  // MP3
            return;
        default: {
            char number[8];
            std::snprintf(number, sizeof number, "0x%04X", static_cast<unsigned>(tag));
            throw AudioFileError(std::string(container) + " in encoding " + number +
                                 ", which is not supported");
        }
    }
}

void appendChunk(std::string& head, std::string_view id, std::string_view payload, ByteOrder order) {
    head += id;
    appendNumber(head, payload.size(), 4, order);
    head += payload;
    if (payload.size() % 2 == 1) head += '\0';
}

// RF64 where 32 bits do not hold the size, else RIFF or RIFX.
std::string waveHead(std::string_view format, std::uint64_t dataSize, ByteOrder order) {
    const bool isLong = dataSize > kUnknownSize - 2 * kMostFormatBytes;
    std::string chunks = "WAVE";
    if (isLong) {
        std::string sizes;
        appendNumber(sizes, dataSize + 2 * kMostFormatBytes, 8, order);
        appendNumber(sizes, dataSize, 8, order);
        appendNumber(sizes, 0, 8, order);  // frames: not used
        appendNumber(sizes, 0, 4, order);  // no table
        appendChunk(chunks, "ds64", sizes, order);
    }
    appendChunk(chunks, "fmt ", format, order);
    chunks += "data";
    appendNumber(chunks, isLong ? kUnknownSize : dataSize, 4, order);
    std::string head = isLong ? "RF64" : order == ByteOrder::Big ? "RIFX" : "RIFF";
    appendNumber(head, isLong ? kUnknownSize : chunks.size() + dataSize, 4, order);
    return head + chunks;
}

DecoderView waveView(FileBytes& file, Chunk formatChunk, Chunk data, std::string_view container,
                     ByteOrder order) {
    const std::string format = file.bytes(formatChunk.begin, std::min(formatChunk.size, kMostFormatBytes));
    checkWaveFormat(format, container, order);
    if (waveTag(format, order) == 0x55) return mpegView(data.begin, data.begin + data.size, container);
    return {.head = waveHead(format, static_cast<std::uint64_t>(data.size), order),
            .begin = data.begin,
            .end = data.begin + data.size,
            .container = container,
            .lost = data.lost};
}

// A recorder that was cut off leaves the sizes of the file and of its sound at what they were when it began.
bool wasCutOff(FileBytes& file, Chunk data, ByteOrder order) {
    return data.size == 0 &&
           8 + static_cast<std::int64_t>(numberAt(file.bytes(4, 4), 0, 4, order)) <= data.begin;
}

}  // namespace

DecoderView riffView(FileBytes& file) {
    const ChunkStyle& style = file.bytes(0, 4) == "RIFX" ? kRifx : kRiff;
    const Chunk format = need(findChunk(file, style, 12, "fmt "), "WAV", "a format chunk");
    Chunk data = need(findChunk(file, style, 12, "data"), "WAV", "a data chunk");
    if (wasCutOff(file, data, style.order)) data.size = file.size() - data.begin;
    return waveView(file, format, data, "WAV", style.order);
}

DecoderView rf64View(FileBytes& file) {
    const Chunk format = need(findChunk(file, kRiff, 12, "fmt "), "RF64", "a format chunk");
    Chunk data = need(findChunk(file, kRiff, 12, "data"), "RF64", "a data chunk");
    const auto sizes = findChunk(file, kRiff, 12, "ds64");
    const std::uint64_t written = numberAt(file.bytes(data.begin - 4, 4), 0, 4, ByteOrder::Little);
    if (sizes && written == kUnknownSize) {
        const std::uint64_t size = numberAt(file.bytes(sizes->begin, 16), 8, 8, ByteOrder::Little);
        if (size < static_cast<std::uint64_t>(data.size)) data.size = static_cast<std::int64_t>(size);
    }
    return waveView(file, format, data, "RF64", ByteOrder::Little);
}

DecoderView w64View(FileBytes& file) {
    const auto find = [&](std::string_view name) {
        return findChunk(file, kW64, 40, std::string(name) + std::string(kW64Tail));
    };
    const Chunk format = need(find("fmt "), "W64", "a format chunk");
    return waveView(file, format, need(find("data"), "W64", "a data chunk"), "W64", ByteOrder::Little);
}

DecoderView aiffView(FileBytes& file) {
    const bool isCompressed = file.bytes(8, 4) == "AIFC";
    const Chunk common = need(findChunk(file, kAiff, 12, "COMM"), "AIFF", "a COMM chunk");
    const Chunk sound = need(findChunk(file, kAiff, 12, "SSND"), "AIFF", "a SSND chunk");
    const std::int64_t commonSize = isCompressed && common.size >= 22 ? 22 : 18;
    const std::string format = file.bytes(common.begin, commonSize);
    if (static_cast<std::int64_t>(format.size()) < commonSize)
        throw AudioFileError("not audio: AIFF cut off early");
    const std::uint64_t skipped = 8 + numberAt(file.bytes(sound.begin, 4), 0, 4, ByteOrder::Big);
    if (skipped > static_cast<std::uint64_t>(sound.size)) throw AudioFileError("holds no sound");
    const std::int64_t begin = sound.begin + static_cast<std::int64_t>(skipped);
    const std::int64_t end = sound.begin + sound.size;

    std::string chunks = isCompressed ? "AIFC" : "AIFF";
    appendChunk(chunks, "COMM", format, ByteOrder::Big);
    chunks += "SSND";
    appendNumber(chunks, static_cast<std::uint64_t>(end - begin) + 8, 4, ByteOrder::Big);
    appendNumber(chunks, 0, 8, ByteOrder::Big);  // offset and block size
    std::string head = "FORM";
    appendNumber(head, chunks.size() + static_cast<std::uint64_t>(end - begin), 4, ByteOrder::Big);
    return {.head = head + chunks, .begin = begin, .end = end, .container = "AIFF", .lost = sound.lost};
}

DecoderView cafView(FileBytes& file) {
    constexpr std::int64_t kDescription = 32;
    const Chunk description = need(findChunk(file, kCaf, 8, "desc"), "CAF", "a description");
    const Chunk data = need(findChunk(file, kCaf, 8, "data"), "CAF", "a data chunk");
    const std::string format = file.bytes(description.begin, kDescription);
    checkSound(std::bit_cast<double>(numberAt(format, 0, 8, ByteOrder::Big)),
               static_cast<std::int64_t>(numberAt(format, 24, 4, ByteOrder::Big)));
    const std::string encoding = format.size() < 12 ? "" : format.substr(8, 4);
    if (encoding != "lpcm" && encoding != "ulaw" && encoding != "alaw")
        throw AudioFileError("CAF in encoding \"" + printable(encoding) + "\", which is not supported");
    if (data.size < 4) throw AudioFileError("holds no sound");
    const std::int64_t begin = data.begin + 4;  // after the edit count
    const std::int64_t end = data.begin + data.size;

    std::string head = "caff";
    appendNumber(head, 1, 2, ByteOrder::Big);  // version
    appendNumber(head, 0, 2, ByteOrder::Big);  // flags
    head += "desc";
    appendNumber(head, kDescription, 8, ByteOrder::Big);
    head += format + "data";
    appendNumber(head, static_cast<std::uint64_t>(end - begin) + 4, 8, ByteOrder::Big);
    appendNumber(head, 0, 4, ByteOrder::Big);
    return {head, begin, end, "CAF"};
}

}  // namespace melscope
