// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/vorbis_check.h"

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/audio/chunks.h"
#include "core/base/error.h"

namespace melscope {

namespace {

[[noreturn]] void refuseDamaged() {
    throw AudioFileError("not audio that can be decoded: the OGG header is damaged");
}

// Bits of a Vorbis packet: of every byte the lowest first (Vorbis I specification, section 2).
class Bits {
  public:
    explicit Bits(std::string_view bytes) : m_bytes(bytes) {}

    std::uint32_t take(int count) {
        std::uint32_t value = 0;
        for (int i = 0; i < count; ++i, ++m_next) {
            if (m_next / 8 >= m_bytes.size()) refuseDamaged();
            value |= (static_cast<std::uint32_t>(m_bytes[m_next / 8]) >> (m_next % 8) & 1) << i;
        }
        return value;
    }
    void skip(std::uint64_t count) {
        if (count > 8 * m_bytes.size() - m_next) refuseDamaged();
        m_next += count;
    }

  private:
    std::string_view m_bytes;
    std::uint64_t m_next = 0;
};

// Pages of the first stream in a row, as libogg takes them: it drops a page whose sum is wrong, so that is
// refused.
class Pages {
  public:
    explicit Pages(FileBytes& file)
        : m_file(file), m_serial(numberAt(file.bytes(0, 27), 14, 4, ByteOrder::Little)) {}

    /// The packet with this number. Anything that libogg might understand in another way is refused.
    std::string packet(int wanted) {
        std::string packet;
        for (int number = 0; number <= wanted; ++number) {
            packet.clear();
            for (bool goesOn = true; goesOn;) goesOn = appendPiece(packet) == 255;
        }
        return packet;
    }

  private:
    std::size_t appendPiece(std::string& packet) {
        constexpr std::size_t kMostBytes = std::size_t{1} << 24;  // comments hold pictures
        while (m_segment == m_segments.size()) nextPage(!packet.empty());
        const std::size_t size = static_cast<unsigned char>(m_segments[m_segment++]);
        packet += m_body.substr(m_used, size);
        m_used += size;
        if (packet.size() > kMostBytes) refuseDamaged();
        return size;
    }

    void nextPage(bool isInPacket) {
        std::string head = m_file.bytes(m_at, 27);
        if (head.size() < 27 || !head.starts_with(std::string_view("OggS\0", 5))) refuseDamaged();
        m_segments = m_file.bytes(m_at + 27, static_cast<unsigned char>(head[26]));
        std::int64_t bodySize = 0;
        for (const char size : m_segments) bodySize += static_cast<unsigned char>(size);
        m_body = m_file.bytes(m_at + 27 + static_cast<std::int64_t>(m_segments.size()), bodySize);
        m_at += 27 + static_cast<std::int64_t>(m_segments.size()) + bodySize;
        m_segment = 0;
        m_used = 0;
        const bool isContinued = (head[5] & 1) != 0;
        const std::uint64_t sum = numberAt(head, 22, 4, ByteOrder::Little);
        head.replace(22, 4, 4, '\0');
        if (numberAt(head, 14, 4, ByteOrder::Little) != m_serial)
            m_segments.clear();
        else if (isContinued != isInPacket || checkSum(head + m_segments + m_body) != sum)
            refuseDamaged();
    }

    // The CRC of Ogg (RFC 3533): polynomial 0x04C11DB7, not reflected, from zero.
    static std::uint64_t checkSum(std::string_view bytes) {
        std::uint32_t sum = 0;
        for (const char byte : bytes) {
            sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << 24;
            for (int i = 0; i < 8; ++i) sum = (sum << 1) ^ (sum >> 31 != 0 ? 0x04C11DB7u : 0u);
        }
        return sum;
    }

    FileBytes& m_file;
    std::uint64_t m_serial;
    std::int64_t m_at = 0;
    std::string m_segments;  // of the page at hand: their sizes, one a byte
    std::string m_body;
    std::size_t m_segment = 0;
    std::size_t m_used = 0;  // bytes of the body
};

void skipLengths(Bits& bits, std::uint32_t entries) {
    if (bits.take(1) == 1) {  // ordered: how many of each length
        bits.skip(5);
        for (std::uint32_t done = 0; done < entries;) done += bits.take(std::bit_width(entries - done));
        return;
    }
    const bool isSparse = bits.take(1) == 1;
    for (std::uint32_t i = 0; i < entries; ++i)
        if (!isSparse || bits.take(1) == 1) bits.skip(5);
}

// The largest number of which a power of `dimensions` does not exceed `entries`.
std::uint32_t latticeValues(std::uint32_t entries, std::uint32_t dimensions) {
    const auto fits = [&](std::uint64_t value) {
        std::uint64_t power = 1;
        for (std::uint32_t i = 0; i < dimensions && power <= entries; ++i) power *= value;
        return power <= entries;
    };
    std::uint32_t value = 1;
    while (value < entries && fits(value + 1)) ++value;
    return value;
}

// Section 3.2.1 of the specification. @return numbers in the decoder's tables
std::uint64_t checkCodebook(Bits& bits) {
    constexpr std::uint32_t kMostEntries = 16384;
    if (bits.take(24) != 0x564342) refuseDamaged();
    const std::uint32_t dimensions = bits.take(16);
    const std::uint32_t entries = bits.take(24);
    if (entries > kMostEntries) throw AudioFileError("asks for larger Vorbis tables than any real file");
    if (dimensions == 0 || entries == 0) refuseDamaged();
    skipLengths(bits, entries);
    const std::uint32_t lookup = bits.take(4);
    if (lookup > 2) refuseDamaged();
    if (lookup == 0) return entries;
    bits.skip(64);
    const std::uint32_t width = bits.take(4) + 1;
    bits.skip(1);
    const std::uint64_t all = std::uint64_t{entries} * dimensions;
    bits.skip(width * (lookup == 1 ? latticeValues(entries, dimensions) : all));
    return entries + all;
}

}  // namespace

void checkVorbis(FileBytes& file) {
    constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 22;
    const std::string setup = Pages(file).packet(2);
    if (!setup.starts_with("\x05vorbis")) refuseDamaged();
    Bits bits(std::string_view(setup).substr(7));
    std::uint64_t numbers = 0;
    for (std::uint32_t books = bits.take(8) + 1; books > 0; --books) numbers += checkCodebook(bits);
    if (numbers > kMostNumbers) throw AudioFileError("asks for larger Vorbis tables than any real file");
}

}  // namespace melscope
