// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/flac_bomb.h"

#include <cstdint>
#include <string_view>

#include "core/audio/chunks.h"

namespace melscope::test {

namespace {

constexpr std::uint64_t kBlock = 65535;
constexpr std::uint64_t kChannels = 8;

// FLAC's two checks, both without reflection and from zero.
std::uint64_t crc(std::string_view bytes, int width, std::uint64_t polynomial) {
    std::uint64_t sum = 0;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << (width - 8);
        for (int i = 0; i < 8; ++i) sum = (sum << 1) ^ ((sum >> (width - 1) & 1) != 0 ? polynomial : 0);
        sum &= (std::uint64_t{1} << width) - 1;
    }
    return sum;
}

void append(std::string& bytes, std::uint64_t value, int width) {
    appendNumber(bytes, value, width, ByteOrder::Big);
}

std::string frame(std::uint64_t index) {
    std::string bytes("\xFF\xF8\x70\x70", 4);  // block size in 16 bits, 8 channels, the rest as in the head
    append(bytes, 0xE08080 | (index >> 12) << 16 | (index >> 6 & 63) << 8 | (index & 63), 3);
    append(bytes, kBlock - 1, 2);
    append(bytes, crc(bytes, 8, 0x07), 1);
    for (std::uint64_t c = 0; c < kChannels; ++c) append(bytes, 0, 3);  // constant, 16 bits
    append(bytes, crc(bytes, 16, 0x8005), 2);
    return bytes;
}

}  // namespace

std::string flacBomb(int frames) {
    std::string bytes = "fLaC";
    append(bytes, 0x80000022, 4);  // the only block, 34 bytes
    append(bytes, kBlock << 16 | kBlock, 4);
    append(bytes, 0, 6);
    append(bytes, std::uint64_t{48000} << 44 | (kChannels - 1) << 41 | std::uint64_t{15} << 36,
           8);                       // length unknown
    bytes += std::string(16, '\0');  // no MD5
    for (int i = 0; i < frames; ++i) bytes += frame(static_cast<std::uint64_t>(i));
    return bytes;
}

}  // namespace melscope::test
