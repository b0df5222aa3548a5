// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/survey.h"

#include <sndfile.h>
#include <QtTest>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "tests/core/audio/write_sound.h"
#include "tests/core/dataset/health_support.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

namespace {

Clip clipAt(const char* path, TimeRange range = {}) {
    Clip clip;
    clip.path = path;
    clip.range = range;
    return clip;
}

}  // namespace

class SurveyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aToneIsHeard() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "tone.wav", test::sine(440, 0.5, 8000, 2));
        const ClipFacts facts = surveyClip(folder.path(), clipAt("tone.wav"));
        QCOMPARE(facts.problem, std::string());
        QCOMPARE(facts.encoding, std::string("WAV, 16 bit PCM"));
        QCOMPARE(facts.seconds, 0.5);
        QCOMPARE(facts.contentHash.size(), std::size_t{64});
        QVERIFY(std::abs(facts.rms + 9.03f) < 0.01f && std::abs(facts.peak - 0.5f) < 0.001f);
        QVERIFY(facts.fingerprint.bands > 0);
    }

    void oneSoundInTwoFormatsIsIdentical() {
        const test::TemporaryFolder folder;
        for (const int channels : {1, 2}) {
            const Waveform sound = test::testSound(44100, channels, 4);  // some blocks long
            QVERIFY(test::writeSound(folder / "a.wav", sound, SF_FORMAT_WAV | SF_FORMAT_PCM_16));
            const Waveform rounded = readAudio(folder / "a.wav");  // each format rounds in its own way
            QVERIFY(test::writeSound(folder / "a.flac", rounded, SF_FORMAT_FLAC | SF_FORMAT_PCM_16));
            const ClipFacts wav = surveyClip(folder.path(), clipAt("a.wav"));
            ClipFacts flac = surveyClip(folder.path(), clipAt("a.flac"));
            QCOMPARE(flac.encoding, std::string("FLAC, 16 bit PCM"));
            flac.encoding = wav.encoding;
            QCOMPARE(flac, wav);
        }
    }

    void anyChangeOfTheSoundIsAnotherHash() {
        const test::TemporaryFolder folder;
        Waveform sound = test::sine(440, 0.1, 8000);
        const auto hash = [&] {
            test::writeWav(folder / "a.wav", sound);
            return surveyClip(folder.path(), clipAt("a.wav")).contentHash;
        };
        const std::string original = hash();
        sound.sampleRate = 8001;
        QVERIFY(hash() != original);
        sound.sampleRate = 8000;
        sound.channels = 2;
        QVERIFY(hash() != original);
        sound.channels = 1;
        QCOMPARE(hash(), original);
        sound.samples[400] += 1e-4f;
        QVERIFY(hash() != original);
    }

    void aStretchIsHeardAlone() {
        const test::TemporaryFolder folder;
        Waveform sound = test::sine(440, 3, 8000);
        std::fill(sound.samples.begin(), sound.samples.begin() + 8000, 0.0f);
        test::writeWav(folder / "a.wav", sound);
        QCOMPARE(surveyClip(folder.path(), clipAt("a.wav", {0, 1})).rms, -200.0f);
        const ClipFacts later = surveyClip(folder.path(), clipAt("a.wav", {1, 2.5}));
        QCOMPARE(later.seconds, 1.5);
        QVERIFY(later.rms > -10);
        QVERIFY(!surveyClip(folder.path(), clipAt("a.wav", {5, 6})).problem.empty());
    }

    void whatCannotBeReadIsAProblem() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "text.wav", "no sound");
        test::writeWav(folder / "empty.wav", {.samples = {}, .sampleRate = 8000});
        for (const char* name : {"text.wav", "missing.wav", "empty.wav"}) {
            const ClipFacts facts = surveyClip(folder.path(), clipAt(name));
            QVERIFY(!facts.problem.empty());
            QCOMPARE(facts, (ClipFacts{.problem = facts.problem, .encoding = facts.encoding}));
        }
    }

    // Samples that are not numbers stand in the third block: two were taken in by then.
    void aBrokenClipLeavesNoTraceInTheNext() {
        const test::TemporaryFolder folder;
        Waveform broken = test::testSound(44100, 1, 5);
        broken.samples[200000] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(test::writeSound(folder / "1.wav", broken, SF_FORMAT_WAV | SF_FORMAT_FLOAT));
        QVERIFY(test::writeSound(folder / "2.wav", test::testSound(44100, 1, 1),
                                 SF_FORMAT_WAV | SF_FORMAT_PCM_16));
        Dataset dataset{.folder = folder.path()};
        dataset.clips = {clipAt("1.wav"), clipAt("2.wav")};
        const std::vector<ClipFacts> facts = surveyClips(dataset, 1);
        QVERIFY(facts[0].problem.find("not numbers") != std::string::npos);
        QCOMPARE(facts[1], surveyClip(folder.path(), dataset.clips[1]));
    }

    void threadsMakeNoDifference() {
        const test::TemporaryFolder folder;
        Dataset dataset = test::toneDataset(folder.path(), 30);
        dataset.clips.push_back(clipAt("missing.wav"));
        std::uint64_t done = 0;
        const auto once = surveyClips(dataset, 1, [&](const Progress& progress) { done = progress.done; });
        QCOMPARE(done, std::uint64_t{61});
        QCOMPARE(once.size(), std::size_t{61});
        QVERIFY(surveyClips(dataset, 4) == once);
        QVERIFY(!once[60].problem.empty());
        QVERIFY(surveyClips(Dataset(), 0).empty());
    }

    void itCanBeStopped() {
        const test::TemporaryFolder folder;
        const Dataset dataset = test::toneDataset(folder.path(), 2);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, surveyClips(dataset, 2, {}, source.get_token()));
        QVERIFY_THROWS_EXCEPTION(Stopped, surveyClip(dataset.folder, dataset.clips[0], source.get_token()));
    }
};

MELSCOPE_TEST(SurveyTest);
#include "survey_test.moc"
