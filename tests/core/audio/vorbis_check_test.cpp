// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/vorbis_check.h"

#include <sndfile.h>

#include <QtTest>
#include <string>

#include "core/audio/audio_file.h"
#include "core/audio/chunks.h"
#include "core/base/error.h"
#include "tests/core/audio/write_sound.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

std::string number(std::uint64_t value, int width) {
    std::string bytes;
    appendNumber(bytes, value, width, ByteOrder::Little);
    return bytes;
}

// Bits of a Vorbis packet, the lowest of every byte first.
struct BitWriter {
    void put(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i, ++used) {
            if (used % 8 == 0) bytes += '\0';
            bytes.back() =
                static_cast<char>(bytes.back() | static_cast<char>((value >> i & 1) << (used % 8)));
        }
    }
    std::string bytes;
    int used = 0;
};

// One Ogg page that holds one packet.
std::string page(const std::string& packet, int sequence, int flags) {
    std::string head = std::string("OggS\0", 5) + static_cast<char>(flags) + number(0, 8) + number(7, 4) +
                       number(static_cast<std::uint64_t>(sequence), 4) + number(0, 4);
    const std::string sizes =
        std::string(packet.size() / 255, '\xFF') + static_cast<char>(packet.size() % 255);
    const std::string all = head + static_cast<char>(sizes.size()) + sizes + packet;
    std::uint32_t sum = 0;
    for (const char byte : all) {
        sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << 24;
        for (int i = 0; i < 8; ++i) sum = (sum << 1) ^ (sum >> 31 != 0 ? 0x04C11DB7u : 0u);
    }
    return std::string(all).replace(22, 4, number(sum, 4));
}

// A Vorbis file with these books: complete codes of `lengthBits` bits, that is 2 ^ lengthBits entries, and no
// sound.
std::string vorbisFile(int books, int lengthBits) {
    const std::string identification =
        "\x01vorbis" + number(0, 4) + '\1' + number(8000, 4) + std::string(12, '\0') + "\xB8\1";
    const std::string comments = "\x03vorbis" + number(0, 8) + '\1';
    BitWriter setup;
    setup.put(static_cast<std::uint64_t>(books - 1), 8);
    for (int i = 0; i < books; ++i) {
        setup.put(0x564342, 24);
        setup.put(1, 16);  // dimensions
        setup.put(std::uint64_t{1} << lengthBits, 24);
        setup.put(1, 1);  // ordered
        setup.put(static_cast<std::uint64_t>(lengthBits - 1), 5);
        setup.put(std::uint64_t{1} << lengthBits, lengthBits + 1);
        setup.put(0, 4);  // no lookup
    }
    return page(identification, 0, 2) + page(comments, 1, 0) + page("\x05vorbis" + setup.bytes, 2, 0);
}

}  // namespace

class VorbisCheckTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;

    std::string check(const std::string& bytes) {
        test::writeFile(m_folder / "x.ogg", bytes);
        FileBytes file(m_folder / "x.ogg");
        try {
            checkVorbis(file);
        } catch (const AudioFileError& error) {
            return error.what();
        }
        return "fine";
    }

  private Q_SLOTS:
    // Of every rate, channels and quality the encoder has its own books.
    void booksOfRealFilesPass() {
        for (const int rate : {8000, 16000, 44100, 96000})
            for (const int channels : {1, 2, 6}) {
                const auto path = m_folder / "real.ogg";
                QVERIFY(test::writeSound(path, test::testSound(rate, channels, 0.2),
                                         SF_FORMAT_OGG | SF_FORMAT_VORBIS));
                QCOMPARE(check(test::readFile(path)), std::string("fine"));
            }
        QCOMPARE(check(vorbisFile(1, 3)), std::string("fine"));
        QCOMPARE(check(vorbisFile(256, 14)), std::string("fine"));
    }

    // The first of these ends libvorbis 1.3.7 on its stack, the second fills gigabytes.
    void booksBeyondReasonAreRefused() {
        const std::string reason = "asks for larger Vorbis tables than any real file";
        QCOMPARE(vorbisFile(4, 22).size(), std::size_t{187});
        QCOMPARE(check(vorbisFile(4, 22)), reason);
        QCOMPARE(check(vorbisFile(256, 22)), reason);
        QCOMPARE(check(vorbisFile(1, 15)), reason);
        QVERIFY_THROWS_EXCEPTION(AudioFileError, probeAudio(m_folder / "x.ogg"));
    }

    // A page the decoder would drop, and read the next one in its place.
    void pagesThatCanBeReadInTwoWaysAreRefused() {
        const std::string reason = "not audio that can be decoded: the OGG header is damaged";
        const std::string good = vorbisFile(1, 3);
        for (const std::size_t at : {0u, 5u, 26u, 40u, 70u, 130u}) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 1);
            QCOMPARE(check(bad), reason);
        }
        for (const std::size_t size : {std::size_t{10}, std::size_t{27}, std::size_t{60}, good.size() - 1})
            QCOMPARE(check(good.substr(0, size)), reason);
    }
};

MELSCOPE_TEST(VorbisCheckTest);
#include "vorbis_check_test.moc"
