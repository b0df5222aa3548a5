// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/tags.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using Counts = std::vector<std::pair<std::string, int>>;
using Names = std::vector<std::string>;

class TagsTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kClips[] = {1, 2};

    static Counts counts(const Project& project) {
        Counts counts;
        for (const ProjectTag& tag : tags(project))
            counts.emplace_back(tag.name, static_cast<int>(tag.clips));
        return counts;
    }

  private Q_SLOTS:
    void tagsAreCountedAndSortedAsPeopleCount() {
        const test::ToneProject tones;
        Project project = tones.open();
        QVERIFY(tagClips(project, kClips, "take 10", Tagged::Yes));
        QVERIFY(tagClips(project, {kClips, 1}, "take 9", Tagged::Yes));
        QCOMPARE(counts(project), (Counts{{"take 9", 1}, {"take 10", 2}}));
        QCOMPARE(tagsOf(project, 1), (Names{"take 9", "take 10"}));
        QCOMPARE(tagsOf(project, 2), (Names{"take 10"}));
        QVERIFY(tagClips(project, kClips, "take 10", Tagged::No));
        QCOMPARE(counts(project), (Counts{{"take 9", 1}}));
    }

    void historyGoesOnAfterReopening() {
        const test::ToneProject tones;
        {
            Project project = tones.open();
            tagClips(project, kClips, "noisy", Tagged::Yes);
            labelClips(project, kClips, "siren");
            tagClips(project, {kClips, 1}, "noisy", Tagged::No);
            QCOMPARE(undo(project)->what, std::string("take the tag \"noisy\" from 1 clip"));
        }
        Project project = tones.open();
        QCOMPARE(counts(project), (Counts{{"noisy", 2}}));
        undo(project);  // the label
        QCOMPARE(undo(project)->what, std::string("tag 2 clips \"noisy\""));
        QCOMPARE(counts(project), Counts{});
        for (int i = 0; i < 3; ++i) QVERIFY(redo(project));
        QVERIFY(!redo(project));
        QCOMPARE(counts(project), (Counts{{"noisy", 1}}));
        QCOMPARE(tagsOf(project, 1), Names{});
    }

    void aTagTakenBackCanBeGivenAgain() {
        const test::ToneProject tones;
        Project project = tones.open();
        tagClips(project, kClips, "noisy", Tagged::Yes);
        undo(project);
        QVERIFY(tagClips(project, {kClips, 1}, "noisy", Tagged::Yes));
        QCOMPARE(counts(project), (Counts{{"noisy", 1}}));
        QVERIFY(!redo(project));
    }

    void whatChangesNothingLeavesNoEntry() {
        const test::ToneProject tones;
        Project project = tones.open();
        tagClips(project, kClips, "noisy", Tagged::Yes);
        QVERIFY(!tagClips(project, kClips, "noisy", Tagged::Yes));
        QVERIFY(!tagClips(project, kClips, "nobody has it", Tagged::No));
        QVERIFY(!tagClips(project, {}, "new", Tagged::Yes));
        undo(project);
        QVERIFY(!undo(project));
    }

    void whatIsNotThereIsNamedAndNothingIsTagged() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t nobody[] = {1, 99};
        QVERIFY_EXCEPTION_THROWN(tagClips(project, nobody, "noisy", Tagged::Yes), ProjectError);
        QVERIFY_EXCEPTION_THROWN(tagClips(project, kClips, "", Tagged::Yes), ProjectError);
        QVERIFY_EXCEPTION_THROWN(tagClips(project, kClips, std::string(1001, 'x'), Tagged::Yes),
                                 ProjectError);
        QCOMPARE(counts(project), Counts{});
    }

    void ignoredClipsKeepTheirTagsAndBothHalvesOfASplitOneHaveThem() {
        const test::ToneProject tones;
        Project project = tones.open();
        tagClips(project, kClips, "caf\xE9", Tagged::Yes);
        ignoreClips(project, {kClips, 1}, Ignored::Yes);
        QCOMPARE(counts(project), (Counts{{"caf\xE9", 2}}));
        const std::int64_t half = splitClip(project, 2, 0.04);
        QCOMPARE(tagsOf(project, half), (Names{"caf\xE9"}));
        QCOMPARE(counts(project), (Counts{{"caf\xE9", 3}}));
        undo(project);
        QCOMPARE(counts(project), (Counts{{"caf\xE9", 2}}));
    }
};

MELSCOPE_TEST(TagsTest);
#include "tags_test.moc"
