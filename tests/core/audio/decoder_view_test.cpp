// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/decoder_view.h"

#include <sndfile.h>
#include <sys/stat.h>

#include <QtTest>
#include <bit>
#include <cmath>
#include <limits>

#include "core/audio/audio_file.h"
#include "core/audio/chunks.h"
#include "core/base/error.h"
#include "tests/core/audio/flac_bomb.h"
#include "tests/core/audio/write_sound.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr ByteOrder kLittle = ByteOrder::Little;
constexpr ByteOrder kBig = ByteOrder::Big;

std::string number(std::uint64_t value, int width, ByteOrder order = kLittle) {
    std::string bytes;
    appendNumber(bytes, value, width, order);
    return bytes;
}

std::string chunk(std::string_view id, const std::string& payload, ByteOrder order = kLittle) {
    return std::string(id) + number(payload.size(), 4, order) + payload;
}

std::string format(std::uint64_t tag, std::uint64_t channels, std::uint64_t rate, std::uint64_t bits) {
    return chunk("fmt ", number(tag, 2) + number(channels, 2) + number(rate, 4) +
                             number(rate * channels * bits / 8, 4) + number(channels * bits / 8, 2) +
                             number(bits, 2));
}

std::string riff(const std::string& chunks) { return chunk("RIFF", "WAVE" + chunks); }

std::string samples(const std::vector<int>& values) {
    std::string bytes;
    for (const int value : values) appendNumber(bytes, static_cast<std::uint64_t>(value), 2, kLittle);
    return bytes;
}

const std::string kFormat = format(1, 1, 8000, 16);
const std::string kData = chunk("data", samples({1, 2, 3, 4}));

std::string big(std::string_view id, const std::string& payload) { return chunk(id, payload, kBig); }

// COMM of AIFF: 8 000 Hz as an 80 bit float is 0x400B 0xFA00...
std::string common(std::uint64_t frames) {
    return big("COMM", number(1, 2, kBig) + number(frames, 4, kBig) + number(16, 2, kBig) +
                           number(0x400BFA00, 4, kBig) + number(0, 6, kBig));
}

std::string caf(double rate, std::uint64_t channels, const std::string& between, std::uint64_t dataSize) {
    const auto head = [](std::string_view id, std::uint64_t size) {
        return std::string(id) + number(size, 8, kBig);
    };
    return "caff" + number(1, 2, kBig) + number(0, 2, kBig) + head("desc", 32) +
           number(std::bit_cast<std::uint64_t>(rate), 8, kBig) + "lpcm" + number(2, 4, kBig) +
           number(2 * channels, 4, kBig) + number(1, 4, kBig) + number(channels, 4, kBig) +
           number(16, 4, kBig) + between + head("data", dataSize) + number(0, 4) + samples({1, 2, 3, 4});
}

}  // namespace

class DecoderViewTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;

    // The samples of a file with these bytes, as 16 bit numbers, or why there are none.
    std::string read(const std::string& bytes) {
        const auto path = m_folder / "x.wav";
        test::writeFile(path, bytes);
        return readPath(path);
    }

    static std::string readPath(const std::filesystem::path& path) {
        try {
            std::string text;
            for (const float sample : readAudio(path).samples)
                text += (text.empty() ? "" : " ") + std::to_string(std::lround(sample * 32768));
            return text;
        } catch (const AudioFileError& error) {
            return error.what();
        }
    }

    // Some seconds of a format, cut to a share of its bytes.
    std::string cut(int code, double share) {
        const auto path = m_folder / "whole";
        test::writeSound(path, test::testSound(16000, 1, 4.0), code);
        const std::string bytes = test::readFile(path);
        return bytes.substr(0, static_cast<std::size_t>(share * static_cast<double>(bytes.size())));
    }

    std::int64_t framesIn(const std::string& bytes) {
        test::writeFile(m_folder / "cut", bytes);
        return readAudio(m_folder / "cut").frames();
    }

  private Q_SLOTS:
    void plainWavesAreRead() {
        QCOMPARE(read(riff(kFormat + kData)), std::string("1 2 3 4"));
        QCOMPARE(read(riff(kFormat + chunk("data", samples({-7})))), std::string("-7"));
    }

    // libsndfile 1.2.0 never comes back from sf_open() on this file.
    void listsInWhichTheDecoderWouldLoopAreNotShown() {
        const std::string endless = "INFOIXXX" + number(0xFFFFFFF8, 4) + "abcdefgh";
        const std::string bytes =
            riff(kFormat + chunk("LIST", endless) + chunk("data", std::string(24, '\1')));
        QCOMPARE(bytes.size(), std::size_t{96});
        QCOMPARE(read(bytes).substr(0, 7), std::string("257 257"));
        QCOMPARE(read(riff(chunk("LIST", endless) + kFormat + kData)), std::string("1 2 3 4"));
        QCOMPARE(read(riff(chunk("cue ", number(0xFFFFFFFF, 4)) + kFormat + kData)), std::string("1 2 3 4"));
    }

    void chunksAreFoundInAnyOrder() {
        const std::string other = chunk("JUNK", "123456") + chunk("bext", std::string(700, 'x'));
        QCOMPARE(read(riff(other + kFormat + other + kData + other)), std::string("1 2 3 4"));
        QCOMPARE(read(riff(other + kData + other + kFormat)), std::string("1 2 3 4"));
    }

    void oddChunksMayForgetTheirPad() {
        QCOMPARE(read(riff(kFormat + chunk("odd ", "123") + std::string(1, '\0') + kData)),
                 std::string("1 2 3 4"));
        QCOMPARE(read(riff(kFormat + chunk("odd ", "123") + kData)), std::string("1 2 3 4"));
    }

    void chunksWithoutEndAreGivenUp() {
        QCOMPARE(read(riff(kFormat + "junk" + number(0xFFFFFFFF, 4) + kData)),
                 std::string("not audio: WAV without a data chunk"));
        std::string many;
        for (int i = 0; i < 2000; ++i) many += chunk("junk", "");
        QCOMPARE(read(riff(kFormat + many + kData)), std::string("not audio: WAV without a data chunk"));
        QCOMPARE(read(riff(kData)), std::string("not audio: WAV without a format chunk"));
        QCOMPARE(read(riff("")), std::string("not audio: WAV without a format chunk"));
    }

    // The data size of a recorder that was cut off, of a pipe, of a file that was cut off.
    void dataEndWhereTheFileEnds() {
        const std::string sound = samples({1, 2, 3, 4});
        QCOMPARE(read("RIFF" + number(36, 4) + "WAVE" + kFormat + "data" + number(0, 4) + sound),
                 std::string("1 2 3 4"));
        for (const std::uint64_t size : {0xFFFFFFFFu, 0x7FFFF000u, 9u})
            QCOMPARE(
                read("RIFF" + number(0xFFFFFFFF, 4) + "WAVE" + kFormat + "data" + number(size, 4) + sound),
                std::string("1 2 3 4"));
        QCOMPARE(read(riff(kFormat + kData).substr(0, 49)), std::string("1 2"));
        QCOMPARE(read(riff(kFormat + chunk("data", ""))), std::string("holds no sound"));
        QCOMPARE(read(riff(kFormat + chunk("data", "") + chunk("LIST", "INFOabcd"))),
                 std::string("holds no sound"));
    }

    void whatTheHeaderPromisesAndTheFileLacksIsToldApartFromAPipe() {
        for (const int code : {SF_FORMAT_WAV | SF_FORMAT_PCM_16, SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM,
                               SF_FORMAT_AIFF | SF_FORMAT_PCM_16}) {
            const std::filesystem::path path = m_folder / "whole";
            test::writeSound(path, test::testSound(16000, 2, 4), code);
            QCOMPARE(cutOffReason(probeAudio(path)), std::string());
            const double head = static_cast<double>(std::filesystem::file_size(path)) / 4;
            std::filesystem::resize_file(path, static_cast<std::uintmax_t>(head));
            const std::string reason = cutOffReason(probeAudio(path));  // ADPCM comes in whole blocks
            QVERIFY2(reason.starts_with("ends after ") && reason.find(" s of the 4") != reason.npos,
                     reason.c_str());
        }
        const std::string sound = samples(std::vector<int>(800, 7));
        const auto reasonOf = [&](std::uint64_t size) {
            test::writeFile(m_folder / "stream.wav", "RIFF" + number(size == 0 ? 36 : 0xFFFFFFFF, 4) +
                                                         "WAVE" + kFormat + "data" + number(size, 4) + sound);
            return cutOffReason(probeAudio(m_folder / "stream.wav"));
        };
        // What is written into pipes by ffmpeg, GStreamer, sox, arecord and libsndfile.
        for (const std::uint64_t size :
             {0xFFFFFFFFu, 0u, 0x7FFFF000u, 0x7FFFFFFFu, 0x80000000u, 0xFFFFFFFFu - 36})
            QCOMPARE(reasonOf(size), std::string());
        QCOMPARE(reasonOf(1602), std::string());  // a byte or two are no loss
        QCOMPARE(reasonOf(3200), std::string("ends after 0.1 s of the 0.2 s its header promises"));
    }

    // An odd number of bytes is padded; the pad is no sample.
    void padIsNoSample() {
        const std::string bytes =
            riff(format(1, 1, 8000, 8) + chunk("data", std::string("\x80\x81\x82")) + '\0');
        QCOMPARE(read(bytes), std::string("0 256 512"));
    }

    void longFormsOfWaveAreRead() {
        const std::string sizes = chunk("ds64", number(100, 8) + number(8, 8) + number(4, 8) + number(0, 4));
        const std::string data = "data" + number(0xFFFFFFFF, 4) + samples({1, 2, 3, 4}) + "LISTgarbage";
        for (const std::string magic : {"RF64", "BW64"})
            QCOMPARE(read(magic + number(0xFFFFFFFF, 4) + "WAVE" + sizes + kFormat + data),
                     std::string("1 2 3 4"));
    }

    void soundsThatCannotBeAreRefused() {
        QCOMPARE(read(riff(format(1, 0, 8000, 16) + kData)),
                 std::string("the header says 0 channels; 1 to 64 are read"));
        QCOMPARE(read(riff(format(1, 65, 8000, 16) + kData)),
                 std::string("the header says 65 channels; 1 to 64 are read"));
        for (const std::uint32_t rate : {0u, 1u, 999u, 768001u, 2000000000u, 0xFFFFFFFFu})
            QCOMPARE(read(riff(format(1, 1, rate, 16) + kData)),
                     "the header says " + std::to_string(rate) + " Hz; 1 000 to 768 000 Hz are read");
        QCOMPARE(read(riff(format(0x161, 1, 8000, 16) + kData)),
                 std::string("WAV in encoding 0x0161, which is not supported"));
        QCOMPARE(read(riff(format(1, 1, 8000, 0) + kData)),
                 std::string("not audio that can be decoded: the WAV header is damaged"));
        QCOMPARE(read(riff(chunk("fmt ", number(1, 2) + number(1, 2) + number(8000, 4)) + kData)),
                 std::string("not audio that can be decoded: the WAV header is damaged"));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(read(caf(nan, 1, "", 12)),
                 std::string("the header says nan Hz; 1 000 to 768 000 Hz are read"));
        QCOMPARE(read(caf(1e300, 1, "", 12)),
                 std::string("the header says 1e+300 Hz; 1 000 to 768 000 Hz are read"));
        QCOMPARE(read(caf(8000, 1u << 31, "", 12)),
                 std::string("the header says 2147483648 channels; 1 to 64 are read"));
    }

    void samplesThatAreNoNumbersAreRefused() {
        for (const float bad :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -3e38f}) {
            const std::string data = number(0, 4) + number(std::bit_cast<std::uint32_t>(bad), 4);
            QCOMPARE(read(riff(format(3, 1, 8000, 32) + chunk("data", data))),
                     std::string("holds samples that are not numbers, or too large for sound"));
        }
        const std::string loud = number(std::bit_cast<std::uint32_t>(32768.0f), 4);
        QCOMPARE(read(riff(format(3, 1, 8000, 32) + chunk("data", loud))), std::to_string(32768L * 32768L));
    }

    void aiffIsReadWhateverItsSizesSay() {
        const std::string sound = big("SSND", number(0, 8) + number(0x00010002, 4, kBig));
        for (const std::uint64_t frames : {2u, 0u, 1u, 0xFFFFFFFFu})
            QCOMPARE(read(big("FORM", "AIFF" + common(frames) + sound)), std::string("1 2"));
        QCOMPARE(read(big("FORM", "AIFF" + sound + big("NAME", "odd") + std::string(1, '\0') + common(2))),
                 std::string("1 2"));
        QCOMPARE(read("FORM" + number(0, 4) + "AIFF" + common(2) + "SSND" + number(0xFFFFFFFF, 4, kBig) +
                      sound.substr(8)),
                 std::string("1 2"));
        QCOMPARE(
            read(big("FORM", "AIFF" + common(2) + big("SSND", number(0xFFFFFFF0, 4, kBig) + number(0, 8)))),
            std::string("holds no sound"));
        QCOMPARE(read(big("FORM", "AIFF" + sound)), std::string("not audio: AIFF without a COMM chunk"));
        QCOMPARE(read(big("FORM", "AIFF" + sound + "COMM" + number(18, 4, kBig) + "abc")),
                 std::string("not audio: AIFF cut off early"));
    }

    void cafIsReadWhateverItsSizesSay() {
        for (const std::uint64_t size : {std::uint64_t{12}, ~std::uint64_t{0}, std::uint64_t{1} << 62})
            QCOMPARE(read(caf(8000, 1, "", size)), std::string("1 2 3 4"));
        QCOMPARE(read(caf(8000, 1, "free" + number(3, 8, kBig) + "xyz", 12)), std::string("1 2 3 4"));
        QCOMPARE(read(caf(8000, 1, "info" + number(~std::uint64_t{7}, 8, kBig) + "xyz", 12)),
                 std::string("not audio: CAF without a data chunk"));
        std::string alac = caf(8000, 1, "", 12);
        alac.replace(alac.find("lpcm"), 4, "alac");
        QCOMPARE(read(alac), std::string("CAF in encoding \"alac\", which is not supported"));
    }

    void auIsReadWhateverItsSizesSay() {
        const auto au = [](std::uint64_t offset, std::uint64_t size) {
            return ".snd" + number(offset, 4, kBig) + number(size, 4, kBig) + number(3, 4, kBig) +
                   number(8000, 4, kBig) + number(1, 4, kBig) + "note" + number(0x00010002, 4, kBig);
        };
        for (const std::uint64_t size : {4u, 0xFFFFFFFFu, 0x7FFFFFFFu})
            QCOMPARE(read(au(28, size)), std::string("1 2"));
        QCOMPARE(read(au(28, 2)), std::string("1"));
        QCOMPARE(read(au(0xFFFFFF00, 4)), std::string("not audio: AU with its sound outside the file"));
        QCOMPARE(read(au(3, 4)), std::string("not audio: AU with its sound outside the file"));
        QCOMPARE(read(au(28, 4).substr(0, 20)), std::string("not audio: AU cut off early"));
    }

    void otherThingsAreNamed() {
        QCOMPARE(read(""), std::string("not audio: the file is empty"));
        QCOMPARE(read("R"), std::string("not audio: the file holds text"));
        QCOMPARE(read("<html>\nmöglich</html>"), std::string("not audio: the file holds text"));
        QCOMPARE(read(std::string(5000, 'a') + "\xC3\xA4"), std::string("not audio: the file holds text"));
        QCOMPARE(read(std::string("\xFF\xFEH\0e\0l\0l\0o\0", 12)),
                 std::string("not audio: no format that is known"));
        QCOMPARE(read("\x89PNG\r\n\x1A\n"), std::string("not audio: no format that is known"));
        QCOMPARE(read(std::string(1000, '\0')), std::string("not audio: no format that is known"));
        QCOMPARE(read(std::string("\0\0\0\x20"
                                  "ftypM4A ",
                                  12)),
                 std::string("MPEG-4 (m4a, mp4), which is not supported; convert it to WAV or FLAC"));
        QCOMPARE(read("OggS" + std::string(23, '\1') + "Speex   "),
                 std::string("Ogg without Vorbis, Opus or FLAC, which is not supported"));
        QCOMPARE(read("ID3\x03" + std::string(20, '\x7F')),
                 std::string("not audio: no format that is known"));
        for (const std::string magic :
             {"RIFF", "RIFX", "RF64", "FORM", "caff", ".snd", "OggS", "fLaC", "riff", "ID3"})
            QVERIFY(read(magic).starts_with("not audio") || read(magic).starts_with("Ogg without"));
    }

    void onlyRegularFilesAreOpened() {
        QCOMPARE(readPath(m_folder.path()), std::string("not audio: a folder, not a file"));
        QCOMPARE(readPath("/dev/null"), std::string("not audio: a device, not a file"));
        QCOMPARE(readPath("/dev/zero"), std::string("not audio: a device, not a file"));
        QCOMPARE(readPath(m_folder / "none.wav"), std::string("cannot be opened: No such file or directory"));
        const auto pipe = m_folder / "pipe.wav";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(readPath(pipe), std::string("not audio: a pipe, not a file"));
        std::filesystem::create_symlink("loop.wav", m_folder / "loop.wav");
        QCOMPARE(readPath(m_folder / "loop.wav"),
                 std::string("cannot be opened: Too many levels of symbolic links"));
    }

    void tagsBeforeMpegAndFlacAreSkipped() {
        const std::string tag = std::string("ID3\x04\0\0\0\0\0\x05", 10) + "12345";
        for (const int code :
             {SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III}) {
            const std::string bytes = cut(code, 1);
            const std::int64_t frames = framesIn(bytes);
            QCOMPARE(framesIn(tag + tag + std::string(100, '\0') + bytes), frames);
        }
    }

    void whatIsThereOfACutFileIsRead_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("least");
        QTest::newRow("WAV") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 0.49;
        QTest::newRow("GSM") << (SF_FORMAT_WAV | SF_FORMAT_GSM610) << 0.45;
        QTest::newRow("FLAC") << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16) << 0.4;
        QTest::newRow("Vorbis") << (SF_FORMAT_OGG | SF_FORMAT_VORBIS) << 0.2;
        QTest::newRow("Opus") << (SF_FORMAT_OGG | SF_FORMAT_OPUS) << 0.2;
        QTest::newRow("MP3") << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III) << 0.4;
    }
    void whatIsThereOfACutFileIsRead() {
        QFETCH(int, code);
        QFETCH(double, least);
        const std::int64_t frames = framesIn(cut(code, 0.5));
        QVERIFY2(frames >= least * 64000 && frames <= 0.6 * 64000, qPrintable(QString::number(frames)));
        test::writeFile(m_folder / "head", cut(code, 1).substr(0, 40));
        QVERIFY(!readPath(m_folder / "head").empty());
    }

    // FLAC holds its length in 36 bits; zero is "unknown".
    void flacIsReadWhateverLengthItClaims() {
        const std::string bytes = cut(SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 1);
        for (const std::uint64_t frames : {std::uint64_t{0}, (std::uint64_t{1} << 36) - 1}) {
            std::string lying = bytes;
            const std::uint64_t shared = numberAt(bytes, 18, 8, kBig) & ~((std::uint64_t{1} << 36) - 1);
            lying.replace(18, 8, number(shared | frames, 8, kBig));
            test::writeFile(m_folder / "lying.flac", lying);
            QCOMPARE(probeAudio(m_folder / "lying.flac").frames, -1);
            QCOMPARE(readAudio(m_folder / "lying.flac").frames(), 64000);
            QCOMPARE(readAudio(m_folder / "lying.flac", {.begin = 1, .end = 2}).frames(), 16000);
        }
    }

    void bombsAreRefused() {
        QCOMPARE(read(test::flacBomb(2000)),
                 std::string("expands to more sound than a file of its size can hold"));
    }
};

MELSCOPE_TEST(DecoderViewTest);
#include "decoder_view_test.moc"
