// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/labels.h"

#include <QtTest>

#include "core/base/error.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using Counts = std::vector<std::pair<std::string, int>>;

class LabelsTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kClips[] = {1, 2};

  private Q_SLOTS:
    void labelsAreCountedAndTakenBack() {
        const test::ToneProject tones;
        Project project = tones.open();
        QVERIFY(labelClips(project, kClips, "siren"));
        QCOMPARE(test::classCounts(project), (Counts{{"high", 1}, {"low", 3}, {"siren", 2}}));
        QCOMPARE(undo(project)->what, std::string("label 2 clips \"siren\""));
        QCOMPARE(test::classCounts(project), (Counts{{"high", 3}, {"low", 3}}));
        QVERIFY(!undo(project));
        QVERIFY(redo(project));
        QVERIFY(!redo(project));
        QCOMPARE(test::classCounts(project).back(), (std::pair<std::string, int>{"siren", 2}));
    }

    void historyGoesOnAfterReopening() {
        const test::ToneProject tones;
        {
            Project project = tones.open();
            labelClips(project, kClips, "a");
            labelClips(project, kClips, std::nullopt);
            undo(project);
        }
        Project project = tones.open();
        QCOMPARE(test::classCounts(project).front(), (std::pair<std::string, int>{"a", 2}));
        redo(project);
        QCOMPARE(test::classCounts(project).front(), (std::pair<std::string, int>{"a", 0}));
        undo(project);
        undo(project);
        QCOMPARE(test::classCounts(project).front(), (std::pair<std::string, int>{"high", 3}));
    }

    void aNewActionEndsWhatCouldBeRedone() {
        const test::ToneProject tones;
        Project project = tones.open();
        labelClips(project, kClips, "a");
        undo(project);
        labelClips(project, kClips, "b");
        QVERIFY(!redo(project));
        undo(project);
        QVERIFY(!undo(project));
    }

    void whatChangesNothingLeavesNoEntry() {
        const test::ToneProject tones;
        Project project = tones.open();
        QVERIFY(labelClips(project, kClips, "high"));  // a person agrees with the folder
        QVERIFY(!labelClips(project, kClips, "high"));
        QVERIFY(!ignoreClips(project, kClips, Ignored::No));
        QVERIFY(!labelClips(project, {}, "new"));
        QCOMPARE(test::classCounts(project), (Counts{{"high", 3}, {"low", 3}}));
    }

    void classesAreRenamedMergedAndRemoved() {
        const test::ToneProject tones;
        Project project = tones.open();
        renameClass(project, "low", "deep");
        QCOMPARE(test::classCounts(project), (Counts{{"deep", 3}, {"high", 3}}));
        QVERIFY_EXCEPTION_THROWN(renameClass(project, "deep", "high"), ProjectError);
        mergeClasses(project, "deep", "high");
        QCOMPARE(test::classCounts(project), (Counts{{"high", 6}}));
        removeClass(project, "high");
        QCOMPARE(test::classCounts(project), Counts{});
        for (int i = 0; i < 3; ++i) QVERIFY(undo(project));
        QCOMPARE(test::classCounts(project), (Counts{{"high", 3}, {"low", 3}}));
    }

    void ignoredClipsCountNowhere() {
        const test::ToneProject tones;
        Project project = tones.open();
        ignoreClips(project, kClips, Ignored::Yes);
        QCOMPARE(test::classCounts(project), (Counts{{"high", 1}, {"low", 3}}));
        QCOMPARE(datasetOf(project).clips.size(), std::size_t{4});
        undo(project);
        QCOMPARE(datasetOf(project).clips.size(), std::size_t{6});
    }

    void aClipIsSplitInTwo() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t added = splitClip(project, 1, 0.04);
        const Dataset dataset = datasetOf(project);
        QCOMPARE(dataset.clips.size(), std::size_t{7});
        QCOMPARE(dataset.clips[0].range, (TimeRange{0, 0.04}));
        QCOMPARE(dataset.clips[1].range, (TimeRange{0.04, -1}));
        QVERIFY(std::abs(dataset.clips[1].seconds - 0.06f) < 1e-6f);
        QCOMPARE(dataset.clips[0].label, dataset.clips[1].label);
        QVERIFY_EXCEPTION_THROWN(splitClip(project, added, 0.04), ProjectError);
        QVERIFY_EXCEPTION_THROWN(splitClip(project, added, 0.2), ProjectError);
        undo(project);
        QCOMPARE(datasetOf(project).clips.size(), std::size_t{6});
        QCOMPARE(datasetOf(project).clips[0].range, TimeRange{});
    }

    void whatIsNotThereIsNamed() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t nobody[] = {1, 99};
        QVERIFY_EXCEPTION_THROWN(labelClips(project, nobody, "x"), ProjectError);
        QVERIFY_EXCEPTION_THROWN(labelClips(project, kClips, ""), ProjectError);
        QVERIFY_EXCEPTION_THROWN(removeClass(project, "x"), ProjectError);
        QCOMPARE(test::classCounts(project), (Counts{{"high", 3}, {"low", 3}}));  // all or nothing
        QVERIFY(!undo(project));
    }

    void namesOfAnyBytesAreKept() {
        const test::ToneProject tones;
        Project project = tones.open();
        labelClips(project, kClips, "caf\xE9 'x'; --");
        QVERIFY(noteClip(project, 1, "first\nsecond"));
        QCOMPARE(test::classCounts(project).front().first, std::string("caf\xE9 'x'; --"));
    }

    void clipsAreNamedByRecordingAndBegin() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t first = project.clipsOf("high/0.wav").front();
        const std::int64_t second = splitClip(project, first, 0.05);
        QCOMPARE(project.clipsNamed("high/0.wav"), (std::vector<std::int64_t>{first, second}));
        QCOMPARE(project.clipsNamed("high/0.wav@0.0502"), (std::vector<std::int64_t>{second}));
        QCOMPARE(project.clipsNamed("high/0.wav@0"), (std::vector<std::int64_t>{first}));
        for (const char* const nothing : {"high/0.wav@0.06", "high/0.wav@", "high/0.wav@x", "@", "no.wav@0"})
            QVERIFY(project.clipsNamed(nothing).empty());
    }
};

MELSCOPE_TEST(LabelsTest);
#include "labels_test.moc"
