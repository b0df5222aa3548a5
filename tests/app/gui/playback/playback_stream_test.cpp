// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/playback_stream.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kRate = 44100;

/// Samples that tell where they come from.
Waveform counting(int frames) {
    Waveform sound{.samples = {}, .channels = 1, .sampleRate = kRate};
    for (int i = 0; i < frames; ++i) sound.samples.push_back(static_cast<float>(i) / 65536);
    return sound;
}

std::vector<float> pull(PlaybackStream& stream, int frames) {
    std::vector<float> samples(static_cast<std::size_t>(frames));
    stream.read(reinterpret_cast<char*>(samples.data()), static_cast<qint64>(4 * samples.size()));
    return samples;
}

/// How often a signal rises through zero, a second.
double pitchOf(const std::vector<float>& samples, std::size_t from, std::size_t count) {
    int rises = 0;
    for (std::size_t i = from + 1; i < from + count; ++i) rises += samples[i - 1] < 0 && samples[i] >= 0;
    return rises * double{kRate} / static_cast<double>(count);
}

}  // namespace

class PlaybackStreamTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void loopsOverAStretchAndKnowsWhereItIs() {
        SoundSource source(counting(10'000));
        PlaybackStream stream(source, {.begin = 5000, .loopBegin = 4000, .end = 6000, .loops = true});
        const std::vector<float> heard = pull(stream, 7000);
        for (int i = 0; i < 7000; ++i) {
            const int expected = i < 1000 ? 5000 + i : 4000 + (i - 1000) % 2000;
            QCOMPARE(heard[static_cast<std::size_t>(i)], static_cast<float>(expected) / 65536);
            QCOMPARE(stream.frameAt(i), double(expected));
        }
        QVERIFY(!stream.endedAt(7000));
    }

    void endsInSilence() {
        SoundSource source(counting(3000));
        PlaybackStream stream(source, {.begin = 2500, .end = 3000});
        const std::vector<float> heard = pull(stream, 1000);
        QCOMPARE(heard[499], 2999.0f / 65536);
        QCOMPARE(heard[500], 0.0f);
        QVERIFY(!stream.endedAt(499));
        QVERIFY(stream.endedAt(500));
        QCOMPARE(stream.frameAt(900), 3000.0);
    }

    void aFileIsReadFromAnyPlace() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(440, 1, kRate, 2));
        SoundSource source(folder / "tone.wav");
        const Waveform whole = readAudio(folder / "tone.wav");
        Waveform part;
        source.read(20'000, 100, part);
        QCOMPARE(part.channels, 2);
        QCOMPARE(part.channel(0)[7], whole.channel(0)[20'007]);
        source.read(44'090, 100, part);
        QCOMPARE(part.frames(), std::int64_t{10});
    }

    /// To 1 %, a sixth of a semitone: the stretcher loses or gains a few periods a second.
    void aChangedSpeedKeepsThePitch_data() {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.5, 0.75, 1.5, 2.0}) QTest::addRow("%g", speed) << speed;
    }
    void aChangedSpeedKeepsThePitch() {
        QFETCH(const double, speed);
        SoundSource source(test::sine(440, 4, kRate));
        PlaybackStream stream(source, {.begin = 0, .end = 4 * kRate, .speed = speed});
        const std::vector<float> heard = pull(stream, kRate * 3 / 2);
        const double pitch = pitchOf(heard, kRate / 2, kRate);
        QVERIFY2(std::abs(pitch - 440) < 4.4, qPrintable(QString::number(pitch)));
    }

    /// A sound that begins after a second of silence is heard where the position says so: within 30 ms, the
    /// length of a window of the stretcher.
    void thePositionHoldsAtAnySpeed_data() { aChangedSpeedKeepsThePitch_data(); }
    void thePositionHoldsAtAnySpeed() {
        QFETCH(const double, speed);
        Waveform late = test::sine(440, 2, kRate);
        std::fill_n(late.samples.begin(), kRate, 0.0f);
        SoundSource source(late);
        PlaybackStream stream(source, {.begin = 0, .end = 2 * kRate, .speed = speed});
        const std::vector<float> heard = pull(stream, kRate * 3);
        std::size_t onset = 0;
        while (onset < heard.size() && std::abs(heard[onset]) < 0.25f) ++onset;
        QVERIFY2(std::abs(stream.frameAt(double(onset)) / kRate - 1.0) < 0.03,
                 qPrintable(QString::number(stream.frameAt(double(onset)) / kRate)));
    }
};

MELSCOPE_TEST(PlaybackStreamTest);
#include "playback_stream_test.moc"
