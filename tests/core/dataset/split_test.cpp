// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/split.h"

#include <QtTest>
#include <cmath>
#include <map>
#include <stdexcept>

#include "core/base/error.h"
#include "core/dataset/split_report.h"
#include "tests/core/dataset/split_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::test;

namespace {

SplitSettings settingsBy(SplitBy by, double valid = 0.2, double test = 0.0, std::uint64_t seed = 0) {
    return {.by = by,
            .train = 1 - valid - test,
            .valid = valid,
            .test = test,
            .validFolds = {},
            .testFolds = {},
            .seed = seed};
}

std::vector<Split> splitsOf(const Dataset& dataset) {
    std::vector<Split> splits;
    for (const Clip& clip : dataset.clips) splits.push_back(clip.split);
    return splits;
}

std::vector<Split> splitsAfter(Dataset dataset, const SplitSettings& settings) {
    assignSplits(dataset, settings);
    return splitsOf(dataset);
}

/// 10 classes of 30 clips in folds 1 to 10.
Dataset foldedDataset() {
    Dataset dataset;
    for (int label = 0; label < 10; ++label) addClips(dataset, label, -1, 30);
    for (std::size_t i = 0; i < dataset.clips.size(); ++i)
        dataset.clips[i].fold = 1 + static_cast<int>(i % 10);
    return dataset;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

class SplitTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void stratifiedSharesAreExactForEveryClass() {
        Dataset dataset;
        for (int label = 0; label < 10; ++label) addClips(dataset, label, -1, 30 + 10 * label);
        const std::string how = describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto, 0.2, 0.1)));
        for (int label = 0; label < 10; ++label) {
            QCOMPARE(count(dataset, Split::Valid, label), 6 + 2 * label);
            QCOMPARE(count(dataset, Split::Test, label), 3 + label);
        }
        QCOMPARE(how,
                 std::string(
                     "split by chance within each class: 525 clips to train on, 150 (20 %) to validate with, "
                     "75 (10 %) to test with"));
    }

    void stratifiedSharesHoldForAnySizes() {  // property: over classes of 1 to 40 clips and several shares
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Random random({.seed = seed, .epoch = 0, .item = 0, .purpose = Purpose::DemoSounds});
            const double valid = random.uniform(0.05, 0.45);
            const double test = random.uniform(0, 0.45);
            Dataset dataset;
            for (int label = 0; label < 60; ++label)
                addClips(dataset, label, -1, static_cast<int>(random.integer(1, 41)));
            assignSplits(dataset, settingsBy(SplitBy::Stratified, valid, test, seed));
            const auto counts = dataset.classCounts();
            for (int label = 0; label < 60; ++label) {
                const double size = static_cast<double>(counts[static_cast<std::size_t>(label)]);
                QVERIFY(count(dataset, Split::Train, label) >= 1);
                QVERIFY(count(dataset, Split::Valid, label) <= std::ceil(valid * size));
                QVERIFY(count(dataset, Split::Valid, label) >= std::floor(valid * size) - 1);
            }
            const double all = static_cast<double>(dataset.clips.size());
            QVERIFY(std::abs(static_cast<double>(count(dataset, Split::Valid)) / all - valid) < 0.02);
            QVERIFY(std::abs(static_cast<double>(count(dataset, Split::Test)) / all - test) < 0.02);
        }
    }

    void smallClassesShareTheirFractions() {  // 50 classes of 2 clips: a fifth of the clips, not none
        Dataset dataset;
        for (int label = 0; label < 50; ++label) addClips(dataset, label, -1, 2);
        assignSplits(dataset, settingsBy(SplitBy::Stratified));
        QCOMPARE(count(dataset, Split::Valid), std::size_t{20});
        Dataset tiny;
        addClips(tiny, 0, -1, 2);
        assignSplits(tiny, settingsBy(SplitBy::Stratified));
        QCOMPARE(count(tiny, Split::Valid), std::size_t{1});
    }

    void aSeedGivesOneSplitWhateverTheOrderOfClips() {
        for (const SplitBy by : {SplitBy::Stratified, SplitBy::Groups}) {
            const Dataset dataset = manyGroups(3);
            const auto first = splitsAfter(dataset, settingsBy(by, 0.2, 0.1, 5));
            QVERIFY(first == splitsAfter(dataset, settingsBy(by, 0.2, 0.1, 5)));
            QVERIFY(first != splitsAfter(dataset, settingsBy(by, 0.2, 0.1, 6)));
            Dataset reversed = dataset;
            std::reverse(reversed.clips.begin(), reversed.clips.end());
            auto backwards = splitsAfter(reversed, settingsBy(by, 0.2, 0.1, 5));
            std::reverse(backwards.begin(), backwards.end());
            QVERIFY(first == backwards);
        }
    }

    void aClassDoesNotMoveWhenAnotherIsAdded() {
        Dataset dataset;
        addClips(dataset, 0, -1, 50);
        auto before = splitsAfter(dataset, settingsBy(SplitBy::Stratified));
        addClips(dataset, 1, -1, 50);
        auto after = splitsAfter(dataset, settingsBy(SplitBy::Stratified));
        after.resize(50);
        QVERIFY(before == after);
    }

    void groupsNeverStraddleAndSharesComeClose() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Dataset dataset = manyGroups(seed);
            const std::string how =
                describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto, 0.2, 0.1, seed)));
            QVERIFY(contains(how, "split by groups"));
            QVERIFY(findLeaks(dataset).empty());
            const double all = static_cast<double>(dataset.clips.size());
            const double valid = static_cast<double>(count(dataset, Split::Valid)) / all;
            const double test = static_cast<double>(count(dataset, Split::Test)) / all;
            QVERIFY2(std::abs(valid - 0.2) < 0.02, how.c_str());
            QVERIFY2(std::abs(test - 0.1) < 0.02, how.c_str());
            const auto counts = dataset.classCounts();
            for (int label = 0; label < 8; ++label) {
                const double size = static_cast<double>(counts[static_cast<std::size_t>(label)]);
                if (size < 100) continue;
                QVERIFY2(std::abs(count(dataset, Split::Valid, label) / size - 0.2) < 0.1, how.c_str());
                QVERIFY(count(dataset, Split::Train, label) > 0);
            }
        }
    }

    void sixSpeakersGiveOneForValidation() {
        Dataset dataset;
        for (int group = 0; group < 6; ++group)
            for (int label = 0; label < 10; ++label) addClips(dataset, label, group, 50);
        QCOMPARE(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto))),
                 std::string(
                     "split by groups, 1 of 6 held out for validation: 2500 clips to train on, 500 (17 %) to "
                     "validate with"));
        std::map<int, int> chosen;
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            assignSplits(dataset, settingsBy(SplitBy::Groups, 0.2, 0, seed));
            ++chosen[dataset.clips[dataset.clipsOf(Split::Valid).front()].group];
        }
        QVERIFY(chosen.size() >= 5);  // chance that a given one of six never comes in 50 draws: 1 in 9000
    }

    void everyClassIsTrainedOnIfItsGroupsAllow() {
        Dataset dataset;
        for (int label = 0; label < 20; ++label) {
            addClips(dataset, label, 3 * label, 5);
            addClips(dataset, label, 3 * label + 1, 40);
            addClips(dataset, label, 3 * label + 2, 3);
        }
        addClips(dataset, 20, 60, 7);  // a class in one group
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            assignSplits(dataset, settingsBy(SplitBy::Groups, 0.3, 0.2, seed));
            for (int label = 0; label <= 20; ++label) QVERIFY(count(dataset, Split::Train, label) > 0);
            QVERIFY(count(dataset, Split::Valid) > 0 && count(dataset, Split::Test) > 0);
        }
    }

    void classesThatAreGroupsAreSaid() {  // speakers as classes and as groups
        Dataset dataset;
        for (int i = 0; i < 6; ++i) addClips(dataset, i, i, 100);
        const std::string how = describeSplit(assignSplits(dataset, settingsBy(SplitBy::Groups)));
        QCOMPARE(count(dataset, Split::Valid), std::size_t{100});
        QVERIFY2(contains(how, "1 class has no clip to train on (class"), how.c_str());
        QVERIFY2(contains(how, "5 classes have no clip to validate with (class"), how.c_str());
    }

    void clipsWithoutAGroupAreDealtOutOneByOne() {
        Dataset dataset = manyGroups(1);
        addClips(dataset, 0, -1, 500);
        assignSplits(dataset, settingsBy(SplitBy::Groups));
        QVERIFY(findLeaks(dataset).empty());
        int loose = 0;
        for (const Clip& clip : dataset.clips) loose += clip.group < 0 && clip.split == Split::Valid;
        QVERIFY(loose > 0 && loose < 500);
    }

    void foldsAreHeldOut() {
        Dataset dataset = foldedDataset();
        QCOMPARE(
            describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto))),
            std::string(
                "split by folds, fold 10 for validation: 270 clips to train on, 30 (10 %) to validate with"));
        for (const Clip& clip : dataset.clips) QCOMPARE(clip.split == Split::Valid, clip.fold == 10);

        dataset = foldedDataset();
        QVERIFY(contains(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Folds, 0.1, 0.1))),
                         "fold 9 for validation, fold 10 for test"));
        for (const Clip& clip : dataset.clips) {
            QCOMPARE(clip.split == Split::Test, clip.fold == 10);
            QCOMPARE(clip.split == Split::Valid, clip.fold == 9);
        }

        SplitSettings settings = settingsBy(SplitBy::Auto);
        settings.validFolds = {2, 3};
        settings.testFolds = {1};
        assignSplits(dataset, settings);  // Auto, and the earlier split does not count as a column
        for (const Clip& clip : dataset.clips) {
            QCOMPARE(clip.split == Split::Test, clip.fold == 1);
            QCOMPARE(clip.split == Split::Valid, clip.fold == 2 || clip.fold == 3);
        }
    }

    void ofTheFoldsThatAreLeftAShareIsHeldOut() {
        Dataset dataset = foldedDataset();
        SplitSettings settings = settingsBy(SplitBy::Auto, 0.2);
        settings.testFolds = {9, 10};
        const std::string how = describeSplit(assignSplits(dataset, settings));
        QCOMPARE(
            how,
            std::string(
                "split by folds, folds 9 and 10 for test, for validation a share of each class of the rest: "
                "192 clips to train on, 48 (16 %) to validate with, 60 (20 %) to test with"));
        for (const Clip& clip : dataset.clips) QCOMPARE(clip.split == Split::Test, clip.fold >= 9);

        settings.train = 1;
        settings.valid = 0;
        dataset = foldedDataset();
        assignSplits(dataset, settings);
        QCOMPARE(count(dataset, Split::Train), std::size_t{240});

        Dataset grouped = manyGroups(2);
        for (Clip& clip : grouped.clips) clip.fold = clip.group % 5;
        settings = settingsBy(SplitBy::Folds);
        settings.testFolds = {0};
        QVERIFY(contains(describeSplit(assignSplits(grouped, settings)),
                         "for validation whole groups of the rest"));
        QVERIFY(findLeaks(grouped).empty());
        QVERIFY(count(grouped, Split::Valid) > 0);
    }

    void theGivenSplitIsKept() {
        Dataset dataset = foldedDataset();
        for (std::size_t i = 0; i < 300; ++i)
            dataset.clips[i].split = i % 3 == 0 ? Split::Valid : (i % 3 == 1 ? Split::None : Split::Test);
        QVERIFY(contains(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto))),
                         "split as given: 100 clips to train on, 100"));
        for (std::size_t i = 0; i < 300; ++i)
            QVERIFY(dataset.clips[i].split ==
                    (i % 3 == 0 ? Split::Valid : (i % 3 == 1 ? Split::Train : Split::Test)));

        for (Clip& clip : dataset.clips)
            if (clip.split == Split::Valid) clip.split = Split::Train;
        QVERIFY(contains(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Column))),
                         "for validation a share of each class of the rest"));
        QCOMPARE(count(dataset, Split::Test), std::size_t{100});
        QCOMPARE(count(dataset, Split::Valid), std::size_t{40});
    }

    void everythingCanBeTrainedOn() {
        for (const SplitBy by : {SplitBy::Stratified, SplitBy::Groups, SplitBy::Folds}) {
            Dataset dataset = manyGroups(1);
            for (Clip& clip : dataset.clips) clip.fold = clip.group % 5;
            assignSplits(dataset, settingsBy(by, 0, 0));
            QCOMPARE(count(dataset, Split::Train), dataset.clips.size());
        }
    }

    void unlabelledClipsAreLeftOut() {
        Dataset dataset = manyGroups(1);
        for (std::size_t i = 0; i < 10; ++i) dataset.clips[i].label = -1;
        dataset.clips[0].split = Split::Train;
        QVERIFY(contains(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Auto))),
                         "; 10 clips have no label"));
        for (std::size_t i = 0; i < 10; ++i) QVERIFY(dataset.clips[i].split == Split::None);
    }

    void leaksAreFound() {
        Dataset dataset;
        for (int group = 0; group < 3; ++group) addClips(dataset, 0, group, 4);
        for (std::size_t i = 0; i < 12; ++i) dataset.clips[i].split = i < 6 ? Split::Train : Split::Valid;
        dataset.clips[11].split = Split::Test;
        const std::vector<Leak> leaks = findLeaks(dataset);
        QCOMPARE(leaks.size(), std::size_t{2});
        QCOMPARE(leaks[0].group, std::string("group1"));
        QVERIFY(leaks[0].train == 2 && leaks[0].valid == 2 && leaks[0].test == 0);
        QVERIFY(leaks[1].train == 0 && leaks[1].valid == 3 && leaks[1].test == 1);
        QVERIFY(contains(describeSplit(assignSplits(dataset, settingsBy(SplitBy::Column))),
                         "; 2 groups are on more than one side"));
    }

    void whatIsNotThereIsSaid() {
        Dataset dataset;
        addClips(dataset, 0, 0, 10);
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settingsBy(SplitBy::Groups)));
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settingsBy(SplitBy::Folds)));
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settingsBy(SplitBy::Column)));
        for (Clip& clip : dataset.clips) clip.fold = 4;
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settingsBy(SplitBy::Folds)));
        SplitSettings settings = settingsBy(SplitBy::Folds);
        settings.validFolds = {7};
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settings));
        settings.validFolds = {4};
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(dataset, settings));  // nothing left to train on
        Dataset empty;
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignSplits(empty, settingsBy(SplitBy::Auto)));
    }

    void badSharesAreRefused() {
        Dataset dataset = manyGroups(1);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 assignSplits(dataset, settingsBy(SplitBy::Auto, 1.0)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 assignSplits(dataset, settingsBy(SplitBy::Auto, -0.1)));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                                 assignSplits(dataset, settingsBy(SplitBy::Auto, std::nan(""))));
        SplitSettings settings;
        settings.test = 0.2;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, assignSplits(dataset, settings));
        settings = {};
        settings.validFolds = settings.testFolds = {1};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, assignSplits(dataset, settings));
    }
};

MELSCOPE_TEST(SplitTest);
#include "split_test.moc"
