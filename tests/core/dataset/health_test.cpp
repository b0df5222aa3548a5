// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health.h"

#include <QtTest>
#include <set>
#include <stdexcept>

#include "core/dataset/health_sentences.h"
#include "core/dataset/import.h"
#include "tests/core/dataset/health_support.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class HealthTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsWrongWithNothing() {
        QVERIFY(findHealth({}, {}).empty());
        Dataset dataset;
        dataset.clips.resize(2);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, findHealth(dataset, {}));
        const ClipFacts sound{.problem = {}, .encoding = {}, .seconds = 1, .rms = -20};
        QVERIFY(findHealth(dataset, std::vector(2, sound)).empty());
    }

    void oneClassAloneIsSound() {
        test::HeardClips heard;
        heard.add(40, "dog");
        for (std::size_t i = 0; i < 20; ++i) heard.dataset.clips[i].sampleRate = 44100;
        QVERIFY(findHealth(heard.dataset, heard.facts).empty());
    }

    void copiesAreFoundWithTheirLabels() {
        test::HeardClips heard;
        heard.add(20, "dog");
        heard.add(20, "cat");
        heard.facts[7].contentHash = heard.facts[2].contentHash;
        QCOMPARE(sentenceOf(*heard.find(HealthKind::ExactDuplicate)),
                 std::string("2 clips in 1 set hold the very same audio (clip2.wav, clip7.wav)"));
        QVERIFY(!heard.find(HealthKind::DuplicateWithOtherLabel));
        heard.facts[30].contentHash = heard.facts[2].contentHash;
        const auto finding = heard.find(HealthKind::DuplicateWithOtherLabel);
        QCOMPARE(finding->sets, (std::vector<std::vector<std::size_t>>{{2, 7, 30}}));
        QCOMPARE(finding->clips, (std::vector<std::size_t>{2, 7, 30}));
        heard.dataset.clips[30].label = -1;  // says nothing against the others
        QVERIFY(!heard.find(HealthKind::DuplicateWithOtherLabel));
    }

    void rareClassesAreFound() {
        test::HeardClips heard;
        heard.add(200, "dog");
        heard.add(20, "cat");
        heard.add(21, "cow");
        const auto finding = heard.find(HealthKind::ClassImbalance);
        QCOMPARE(sentenceOf(*finding),
                 std::string("1 class has at most a tenth of the 200 clips of dog: cat (20)"));
        QCOMPARE(finding->clips.size(), std::size_t{20});
        QVERIFY(!heard.find(HealthKind::FewClips));
    }

    void classesOfFewClipsAreFound() {
        test::HeardClips heard;
        heard.add(9, "dog");
        heard.add(10, "cat");
        heard.dataset.classes.push_back("cow");
        const auto finding = heard.find(HealthKind::FewClips);
        QCOMPARE(sentenceOf(*finding), std::string("2 classes have fewer than 10 clips: dog (9), cow (0)"));
        QCOMPARE(finding->clips.size(), std::size_t{9});
        QVERIFY(!heard.find(HealthKind::ClassImbalance));
    }

    void kindsHaveNames() {
        std::set<std::string_view> names;
        for (int kind = 0; kind <= static_cast<int>(HealthKind::ConfoundLoudness); ++kind)
            names.insert(healthKindName(static_cast<HealthKind>(kind)));
        QCOMPARE(names.size(), std::size_t{15});
        QCOMPARE(healthKindName(HealthKind::ConfoundLoudness), std::string_view("confound_loudness"));
    }

    // From files to findings, with every way of being wrong that a file can have.
    void aSickFolderIsDiagnosed() {
        const test::TemporaryFolder folder;
        for (std::uint64_t i = 0; i < 12; ++i) {
            test::writeWav(folder / ("cat/" + std::to_string(10 + i) + ".wav"), test::word(100 + i));
            test::writeWav(folder / ("dog/" + std::to_string(10 + i) + ".wav"), test::word(200 + i));
        }
        test::writeWav(folder / "cat/copy.wav", test::word(200));
        Waveform quiet = test::word(101);
        for (float& sample : quiet.samples) sample *= 0.3f;
        test::writeWav(folder / "cat/quiet.wav", quiet);
        test::writeWav(folder / "cat/silent.wav",
                       {.samples = std::vector<float>(8000, 0.0f), .sampleRate = 16000});
        Waveform clipped = test::word(300);
        for (float& sample : clipped.samples) sample = std::clamp(20 * sample, -1.0f, 1.0f);
        test::writeWav(folder / "dog/clipped.wav", clipped);
        const Dataset dataset = importDataset({.folder = folder.path(), .pattern = {}, .table = {}});
        const std::vector<HealthFinding> findings = findHealth(dataset, surveyClips(dataset, 2));
        const auto names = [&](std::size_t i) {
            std::string text(healthKindName(findings[i].kind));
            for (const std::size_t clip : findings[i].clips) text += " " + dataset.clips[clip].path.native();
            return text;
        };
        QCOMPARE(findings.size(), std::size_t{5});
        QCOMPARE(names(0), std::string("silent cat/silent.wav"));
        QCOMPARE(names(1), std::string("clipped dog/clipped.wav"));
        QCOMPARE(names(2), std::string("exact_duplicate cat/copy.wav dog/10.wav"));
        QCOMPARE(names(3), std::string("near_duplicate cat/11.wav cat/quiet.wav"));
        QCOMPARE(names(4), std::string("duplicate_with_other_label cat/copy.wav dog/10.wav"));
    }

    // 3000 clips of six speakers; their publisher names no copies, and none was found by comparing waveforms.
    void spokenDigitsAreSound() {
        const auto digits = test::fsddFolder();
        if (!digits) QSKIP("the Free Spoken Digit Dataset is not on this machine");
        const Dataset dataset =
            importDataset({.folder = *digits, .pattern = "^(?<label>[0-9])_", .table = {}});
        const std::vector<HealthFinding> findings = findHealth(dataset, surveyClips(dataset, 0));
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(sentenceOf(findings[0]),
                 std::string("2 clips far from the usual length of 0.42 s (7_theo_36.wav, 9_theo_16.wav)"));
    }
};

MELSCOPE_TEST(HealthTest);
#include "health_test.moc"
