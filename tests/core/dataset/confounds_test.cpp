// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/confounds.h"

#include <QtTest>

#include "core/dataset/health_sentences.h"
#include "tests/core/dataset/health_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

test::HeardClips animals(int ofEach) {
    test::HeardClips heard;
    for (const char* name : {"cat", "cow", "dog"}) heard.add(ofEach, name);
    return heard;
}

}  // namespace

class ConfoundsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRateThatTellsTheClassIsFound() {
        test::HeardClips heard = animals(60);
        for (std::size_t i = 120; i < 180; ++i) heard.dataset.clips[i].sampleRate = 44100;
        const auto finding = heard.find(HealthKind::ConfoundSampleRate);
        QVERIFY(finding.has_value());
        QCOMPARE(sentenceOf(*finding), std::string("all 60 clips of dog are 44100 Hz, all others 8000 Hz"));
        QCOMPARE(finding->clips.size(), std::size_t{60});
        QCOMPARE(finding->clips.front(), std::size_t{120});
        QCOMPARE(findHealth(heard.dataset, heard.facts).size(), std::size_t{1});
    }

    void halfATieIsFoundToo() {
        test::HeardClips heard = animals(60);
        for (std::size_t i = 118; i < 165; ++i) heard.dataset.clips[i].channels = 2;
        QCOMPARE(sentenceOf(*heard.find(HealthKind::ConfoundChannels)),
                 std::string("45 of 60 clips of dog are stereo, 2 of the 120 others"));
    }

    void manyTiedClassesAreCounted() {
        test::HeardClips heard = animals(20);
        for (std::size_t i = 0; i < 60; ++i)
            heard.facts[i].encoding = i < 20   ? "WAV, 16 bit PCM"
                                      : i < 40 ? "FLAC, 16 bit PCM"
                                               : "OGG, Vorbis";
        QCOMPARE(
            sentenceOf(*heard.find(HealthKind::ConfoundEncoding)),
            std::string(
                "all 20 clips of cat are WAV, 16 bit PCM, none of the others; 2 more classes are tied in "
                "the same way"));
    }

    void aPropertyThatIsMixedIsNot() {
        test::HeardClips heard = animals(60);
        Random random({.seed = 5});
        for (int draw = 0; draw < 200; ++draw) {
            for (Clip& clip : heard.dataset.clips) clip.sampleRate = random.unit() < 0.3 ? 44100 : 8000;
            QVERIFY(!heard.find(HealthKind::ConfoundSampleRate));
        }
    }

    void aFewOddClipsAreNoTie() {
        test::HeardClips heard = animals(60);
        for (std::size_t i = 0; i < 3; ++i) heard.dataset.clips[i].sampleRate = 44100;
        QVERIFY(!heard.find(HealthKind::ConfoundSampleRate));

        heard.add(3, "owl");
        for (std::size_t i = 180; i < 183; ++i) heard.dataset.clips[i].sampleRate = 22050;
        QVERIFY(!heard.find(HealthKind::ConfoundSampleRate));

        test::HeardClips tiny = animals(2);
        for (std::size_t i = 4; i < 6; ++i) tiny.dataset.clips[i].sampleRate = 44100;
        QVERIFY(!tiny.find(HealthKind::ConfoundSampleRate));
    }

    void strengthIsCramersV() {
        test::HeardClips heard = animals(60);
        std::vector<std::string> values(180, "a");
        QVERIFY(!findTie(heard.dataset, values));
        for (std::size_t i = 60; i < 120; ++i) values[i] = "b";
        const double perfect = findTie(heard.dataset, values)->strength;
        QVERIFY(perfect > 0.99 && perfect <= 1);
        for (std::size_t i = 60; i < 90; ++i) values[i] = "";  // unknown ones are left out
        QVERIFY(findTie(heard.dataset, values)->strength > 0.99);
    }

    void loudnessThatTellsTheClassIsFound() {
        test::HeardClips heard = animals(30);
        QVERIFY(!heard.find(HealthKind::ConfoundLoudness));
        for (std::size_t i = 30; i < 60; ++i) heard.facts[i].rms -= 20;
        const auto finding = heard.find(HealthKind::ConfoundLoudness);
        QVERIFY(finding.has_value());
        QCOMPARE(sentenceOf(*finding),
                 std::string("clips of cow are quieter than those of other classes in 100 % of "
                             "all pairs (median -35 dBFS, others -15 dBFS)"));
        QCOMPARE(finding->clips.size(), std::size_t{30});
        QCOMPARE(findLoudnessTie(heard.dataset, heard.facts)->strength, 1.0);
    }

    void loudnessThatOverlapsIsNatural() {
        test::HeardClips heard = animals(30);
        for (std::size_t i = 30; i < 60; ++i) heard.facts[i].rms += 5;
        QVERIFY(!heard.find(HealthKind::ConfoundLoudness));
        for (ClipFacts& facts : heard.facts) facts.rms = -20;
        QVERIFY(!heard.find(HealthKind::ConfoundLoudness));
    }
};

MELSCOPE_TEST(ConfoundsTest);
#include "confounds_test.moc"
