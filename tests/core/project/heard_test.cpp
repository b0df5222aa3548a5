// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/heard.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// What is heard, and how many clips had to be decoded for it.
std::pair<std::vector<ClipFacts>, std::uint64_t> hear(Project& project) {
    std::uint64_t decoded = 0;
    const auto listener = [&](const Progress& progress) { decoded = progress.total; };
    auto facts = heardIn(project, clipsOf(project), 2, listener);
    return {std::move(facts), decoded};
}

}  // namespace

class HeardTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasHeardIsKept() {
        const test::ToneProject tones;
        std::vector<ClipFacts> first;
        {
            Project project = tones.open();
            auto [facts, decoded] = hear(project);
            QCOMPARE(decoded, std::uint64_t{6});
            QVERIFY(facts == surveyClips(datasetOf(project), 1));
            first = std::move(facts);
        }
        Project project = tones.open();
        const auto [again, decoded] = hear(project);
        QCOMPARE(decoded, std::uint64_t{0});
        QVERIFY(again == first);
    }

    void onlyWhatHasChangedIsHeardAgain() {
        const test::ToneProject tones;
        Project project = tones.open();
        const auto first = hear(project).first;
        test::writeWav(tones.data() / "high/0.wav", test::sine(100, 0.3, 8000));
        splitClip(project, project.clipsOf("low/0.wav").front(), 0.05);
        test::writeFile(tones.data() / "low/1.wav", "no sound");
        const auto [again, decoded] = hear(project);
        QCOMPARE(decoded,
                 std::uint64_t{4});  // the new file, both parts of the clip, what is no sound any more
        QVERIFY(again == surveyClips(datasetOf(project), 1));
        QVERIFY(again[0] != first[0]);
        QVERIFY(again[1] == first[1]);
    }

    void inStepsTheProjectIsFreeMeanwhile() {
        const test::ToneProject tones;
        Project project = tones.open();
        const ProjectClips clips = clipsOf(project);
        const auto files = fileStates(clips.dataset);
        const KnownFacts before = knownFacts(project, clips, files);
        QCOMPARE(before.unknown, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        const std::size_t some[] = {1, 4};
        const auto heard = hear(clips, files, some, 1);
        splitClip(project, clips.rows[4], 0.05);  // what was heard of it before is not what it is now
        keepHeard(project, heard);
        const ProjectClips after = clipsOf(project);
        const KnownFacts now = knownFacts(project, after, fileStates(after.dataset));
        QCOMPARE(now.unknown, (std::vector<std::size_t>{0, 2, 3, 4, 5, 6}));
        QVERIFY(now.facts[1] == heard[0].facts);
    }

    void aStopKeepsWhatWasThereAndWhoOnlyReadsKeepsNothing() {
        const test::ToneProject tones;
        Project project = tones.open();
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, heardIn(project, clipsOf(project), 1, {}, source.get_token()));
        Project reader = tones.open();
        QCOMPARE(hear(reader).second, std::uint64_t{6});
        QCOMPARE(hear(reader).second, std::uint64_t{6});
        QCOMPARE(hear(project).second, std::uint64_t{6});
        QCOMPARE(hear(reader).second, std::uint64_t{0});
    }
};

MELSCOPE_TEST(HeardTest);
#include "heard_test.moc"
