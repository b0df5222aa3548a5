// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/audio_file.h"

#include <sndfile.h>

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/core/audio/write_sound.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

// Each with what its encoding loses on a tone; and how far a read from the middle may be off one from the
// start, since Opus has to find its way into a stream and MP3 adds in another order.
struct Format {
    const char* file;
    int code;
    int sampleRate;
    int channels;
    const char* container;
    const char* encoding;
    double fidelity;   // dB
    double tolerance;  // full scale
};

const Format kFormats[] = {
    {"s8.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 44100, 2, "WAV", "8 bit PCM", 35, 0},
    {"s16.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 44100, 2, "WAV", "16 bit PCM", 80, 0},
    {"mono.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 8000, 1, "WAV", "16 bit PCM", 80, 0},
    {"six.wav", SF_FORMAT_WAVEX | SF_FORMAT_PCM_16, 48000, 6, "WAV", "16 bit PCM", 80, 0},
    {"s24.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24, 96000, 2, "WAV", "24 bit PCM", 120, 0},
    {"s32.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_32, 44100, 1, "WAV", "32 bit PCM", 140, 0},
    {"f32.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 44100, 2, "WAV", "32 bit float", 250, 0},
    {"f64.wav", SF_FORMAT_WAV | SF_FORMAT_DOUBLE, 44100, 2, "WAV", "64 bit float", 250, 0},
    {"big.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16 | SF_ENDIAN_BIG, 44100, 2, "WAV", "16 bit PCM", 80, 0},
    {"ex24.wav", SF_FORMAT_WAVEX | SF_FORMAT_PCM_24, 44100, 2, "WAV", "24 bit PCM", 120, 0},
    {"alaw.wav", SF_FORMAT_WAV | SF_FORMAT_ALAW, 8000, 1, "WAV", "A-law", 33, 0},
    {"ulaw.wav", SF_FORMAT_WAV | SF_FORMAT_ULAW, 8000, 2, "WAV", "u-law", 33, 0},
    {"ima.wav", SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM, 22050, 2, "WAV", "IMA ADPCM", 25, 0},
    {"ms.wav", SF_FORMAT_WAV | SF_FORMAT_MS_ADPCM, 22050, 1, "WAV", "Microsoft ADPCM", 25, 0},
    {"gsm.wav", SF_FORMAT_WAV | SF_FORMAT_GSM610, 8000, 1, "WAV", "GSM 6.10", 10, 0},
    {"a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 44100, 2, "FLAC", "16 bit PCM", 80, 0},
    {"a24.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_24, 48000, 1, "FLAC", "24 bit PCM", 120, 0},
    {"a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS, 44100, 2, "OGG", "Vorbis", 15, 0},
    {"a.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 48000, 2, "OGG", "Opus", 15, 2e-3},
    {"a16.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS, 16000, 1, "OGG", "Opus", 15, 2e-3},
    {"a.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 44100, 2, "MP3", "MP3", 15, 1e-6},
    {"a16.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 16000, 1, "MP3", "MP3", 15, 1e-6},
    {"a.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 44100, 2, "AIFF", "16 bit PCM", 80, 0},
    {"a8.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_S8, 44100, 2, "AIFF", "8 bit PCM", 35, 0},
    {"f.aifc", SF_FORMAT_AIFF | SF_FORMAT_FLOAT, 44100, 2, "AIFF", "32 bit float", 250, 0},
    {"sowt.aifc", SF_FORMAT_AIFF | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE, 44100, 1, "AIFF", "16 bit PCM", 80,
     0},
    {"ima.aifc", SF_FORMAT_AIFF | SF_FORMAT_IMA_ADPCM, 44100, 1, "AIFF", "IMA ADPCM", 25, 0},
    {"a.au", SF_FORMAT_AU | SF_FORMAT_PCM_16, 44100, 2, "AU", "16 bit PCM", 80, 0},
    {"ulaw.au", SF_FORMAT_AU | SF_FORMAT_ULAW, 8000, 1, "AU", "u-law", 33, 0},
    {"little.au", SF_FORMAT_AU | SF_FORMAT_PCM_24 | SF_ENDIAN_LITTLE, 44100, 2, "AU", "24 bit PCM", 120, 0},
    {"a.caf", SF_FORMAT_CAF | SF_FORMAT_PCM_16, 44100, 2, "CAF", "16 bit PCM", 80, 0},
    {"f.caf", SF_FORMAT_CAF | SF_FORMAT_FLOAT | SF_ENDIAN_LITTLE, 44100, 2, "CAF", "32 bit float", 250, 0},
    {"a.w64", SF_FORMAT_W64 | SF_FORMAT_PCM_16, 44100, 2, "W64", "16 bit PCM", 80, 0},
    {"gsm.w64", SF_FORMAT_W64 | SF_FORMAT_GSM610, 8000, 1, "W64", "GSM 6.10", 10, 0},
    {"a.rf64", SF_FORMAT_RF64 | SF_FORMAT_PCM_24, 44100, 2, "RF64", "24 bit PCM", 120, 0},
};

constexpr double kSeconds = 2.0;

double worstDifference(const Waveform& part, const Waveform& whole, std::int64_t begin) {
    double worst = 0;
    for (int c = 0; c < part.channels; ++c)
        for (std::size_t i = 0; i < static_cast<std::size_t>(part.frames()); ++i)
            worst = std::max<double>(
                worst, std::abs(part.channel(c)[i] - whole.channel(c)[static_cast<std::size_t>(begin) + i]));
    return worst;
}

std::string reasonOf(const std::filesystem::path& path, const TimeRange& range = {}) {
    try {
        readAudio(path, range);
    } catch (const AudioFileError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

class AudioFileTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;

    std::filesystem::path written(const Format& format) {
        const auto path = m_folder / format.file;
        if (!std::filesystem::exists(path) &&
            !test::writeSound(path, test::testSound(format.sampleRate, format.channels, kSeconds),
                              format.code))
            return {};
        return path;
    }

    void addFormats() {
        QTest::addColumn<int>("index");
        for (int i = 0; const Format& format : kFormats) QTest::newRow(format.file) << i++;
    }

  private Q_SLOTS:
    void everyFormatIsProbed_data() { addFormats(); }
    void everyFormatIsProbed() {
        QFETCH(int, index);
        const Format& format = kFormats[index];
        const AudioInfo info = probeAudio(written(format));
        QCOMPARE(info.sampleRate, format.sampleRate);
        QCOMPARE(info.channels, format.channels);
        QCOMPARE(info.container, std::string(format.container));
        QCOMPARE(info.encoding, std::string(format.encoding));
        // Codecs with blocks fill up the last one: 505 frames in libsndfile's IMA ADPCM at this rate.
        QVERIFY(info.frames >= std::llround(kSeconds * format.sampleRate));
        QVERIFY(info.frames <= std::llround(kSeconds * format.sampleRate) + 2100);
    }

    void everyFormatIsDecoded_data() { addFormats(); }
    void everyFormatIsDecoded() {
        QFETCH(int, index);
        const Format& format = kFormats[index];
        const Waveform decoded = readAudio(written(format));
        QCOMPARE(decoded.channels, format.channels);
        QCOMPARE(decoded.sampleRate, format.sampleRate);
        QCOMPARE(decoded.frames(), probeAudio(written(format)).frames);
        const double got =
            test::fidelity(decoded, test::testSound(format.sampleRate, format.channels, kSeconds));
        QVERIFY2(got > format.fidelity, qPrintable(QString::number(got)));
    }

    void stretchesAreThoseOfTheWhole_data() { addFormats(); }
    void stretchesAreThoseOfTheWhole() {
        QFETCH(int, index);
        const Format& format = kFormats[index];
        const auto path = written(format);
        const Waveform whole = readAudio(path);
        for (const auto& [begin, end] :
             {std::pair{0.0, 0.1}, {0.25, 0.5}, {1.001, 1.002}, {1.5, -1.0}, {1.9, 7.0}}) {
            const Waveform part = readAudio(path, {.begin = begin, .end = end});
            const auto first = std::llround(begin * format.sampleRate);
            const auto last =
                end < 0 || end > kSeconds ? whole.frames() : std::llround(end * format.sampleRate);
            QCOMPARE(part.frames(), last - first);
            const double worst = worstDifference(part, whole, first);
            QVERIFY2(worst <= format.tolerance, qPrintable(QString::number(worst)));
        }
    }

    void readersGoAnywhereInAnyOrder_data() { addFormats(); }
    void readersGoAnywhereInAnyOrder() {
        QFETCH(int, index);
        const Format& format = kFormats[index];
        const auto path = written(format);
        const Waveform whole = readAudio(path);
        AudioReader reader(path);
        Waveform part;
        for (const std::int64_t frame : {5000, 100, 12345, 12345, 0, 15000, 1}) {
            reader.seek(frame);
            for (int block = 0; block < 2; ++block) {
                reader.read(300, part);
                QCOMPARE(part.frames(), 300);
                const double worst = worstDifference(part, whole, frame + 300 * block);
                QVERIFY2(worst <= format.tolerance, qPrintable(QString::number(worst)));
            }
        }
        reader.seek(whole.frames() + 1000);
        reader.read(300, part);
        QCOMPARE(part.frames(), 0);
        reader.seek(whole.frames() - 10);
        reader.read(300, part);
        QCOMPARE(part.frames(), 10);
        QVERIFY(worstDifference(part, whole, whole.frames() - 10) <= format.tolerance);
    }

    // Long enough for libsndfile to jump; its own count goes wrong in Vorbis (see Decoder).
    void jumpsInVorbisAreExact() {
        const auto path = m_folder / "long.ogg";
        QVERIFY(test::writeSound(path, test::testSound(22050, 1, 60.0), SF_FORMAT_OGG | SF_FORMAT_VORBIS));
        const Waveform whole = readAudio(path);
        AudioReader reader(path);
        Waveform part;
        Random random({.seed = 3, .purpose = Purpose::TestVector});
        for (int i = 0; i < 60; ++i) {
            const std::int64_t frame = random.integer(0, whole.frames() - 300);
            reader.seek(frame);
            reader.read(300, part);
            QCOMPARE(part.frames(), 300);
            QCOMPARE(worstDifference(part, whole, frame), 0.0);
        }
    }

    void memoryIsReused() {
        Waveform out;
        for (const char* file : {"six.wav", "mono.wav", "a.flac", "mono.wav"}) {
            const Format& format = *std::ranges::find_if(
                kFormats, [&](const Format& f) { return std::string_view(f.file) == file; });
            readAudio(written(format), {}, out);
            QCOMPARE(out, readAudio(written(format)));
        }
    }

    // A WAV of silence with a sample at either end, read by hand: scaling and order are exact.
    void samplesAreExact() {
        Waveform sound{.samples = {0.5f, 0, 0, -1.0f, 0.25f, 0}, .channels = 2, .sampleRate = 8000};
        QVERIFY(test::writeSound(m_folder / "exact.wav", sound, SF_FORMAT_WAV | SF_FORMAT_PCM_16));
        QCOMPARE(readAudio(m_folder / "exact.wav"), sound);
    }

    void namesMayBeAnyBytes() {
        const Waveform sound = test::testSound(8000, 1, 0.1);
        for (const char* name :
             {"\xFF\xFE\x80.wav", "звук.wav", "音 .wav", "a\nb.wav", "-.wav", "\xE2\x80\xAE.wav"}) {
            const auto path = m_folder.path() / name;
            test::writeWav(path, sound);
            QCOMPARE(readAudio(path).frames(), sound.frames());
            std::filesystem::remove(path);  // QTemporaryDir cannot remove what is not UTF-8
        }
    }

    void extensionsAreKnownInAnyCase() {
        for (const char* name : {"a.wav", "a.WAV", "a.b.Flac", "x/y.ogg", "a.OPUS", "a.mp3", "a.aif",
                                 "a.AIFC", "a.au", "a.caf", "a.w64", "a.rf64", "\xFF.wav"})
            QVERIFY2(hasAudioExtension(name), name);
        for (const char* name : {"wav", ".wav", "a.", "a", "a.txt", "a.wav.bak", "a.wa", "a.wavv", ""})
            QVERIFY2(!hasAudioExtension(name), name);
    }

    void stretchesWithoutSamplesAreRefused() {
        const auto path = m_folder / "short.wav";
        test::writeWav(path, test::testSound(8000, 1, 0.5));
        QCOMPARE(reasonOf(path, {.begin = 1.0}),
                 std::string("the stretch from 1 s holds no sample; the recording is 0.5 s long"));
        QCOMPARE(reasonOf(path, {.begin = 0.3, .end = 0.2}),
                 std::string("the stretch from 0.3 s to 0.2 s holds no sample"));
        QCOMPARE(reasonOf(path, {.begin = -1}), std::string("the stretch from -1 s to -1 s holds no sample"));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(reasonOf(path, {.begin = nan}) != "no error");
        QVERIFY(reasonOf(path, {.begin = 0, .end = nan}) != "no error");
        QVERIFY(reasonOf(path, {.begin = 1e300}) != "no error");
        QCOMPARE(reasonOf(path, {.begin = 0, .end = 1e300}), std::string("no error"));
    }
};

MELSCOPE_TEST(AudioFileTest);
#include "audio_file_test.moc"
