// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/dataset/split.h"
#include "tests/core/dataset/split_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::test;

namespace {

std::map<int, int> sizes(const FoldAssignment& folds) {
    std::map<int, int> counts;
    for (const int fold : folds.foldOfClip) ++counts[fold];
    return counts;
}

}  // namespace

class FoldsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readyMadeFoldsAreTaken() {
        Dataset dataset;
        addClips(dataset, 0, 0, 12);
        for (std::size_t i = 0; i < 12; ++i)
            dataset.clips[i].fold = i < 10 ? 1 + static_cast<int>(i % 5) : -1;
        const FoldAssignment folds = assignFolds(dataset, 0, 0);
        QCOMPARE(folds.names, (std::vector<std::string>{"fold 1", "fold 2", "fold 3", "fold 4", "fold 5"}));
        QCOMPARE(sizes(folds), (std::map<int, int>{{-1, 2}, {0, 2}, {1, 2}, {2, 2}, {3, 2}, {4, 2}}));
        const FoldAssignment fewer = assignFolds(dataset, 2, 0);
        QCOMPARE(fewer.names, (std::vector<std::string>{"folds 1, 3 and 5", "folds 2 and 4"}));
        QCOMPARE(fewer.foldOfClip[2], 0);
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(dataset, 6, 0));
    }

    void aFewGroupsAreHeldOutOneByOne() {
        Dataset dataset;
        for (int group = 0; group < 6; ++group) addClips(dataset, group % 2, group, 10);
        dataset.groups[3] = "george";
        dataset.clips[0].label = -1;
        const FoldAssignment folds = assignFolds(dataset, 0, 0);
        QCOMPARE(folds.names.size(), std::size_t{6});
        QCOMPARE(folds.names[3], std::string("group george"));
        QCOMPARE(folds.explanation, std::string("one group held out at a time, 6 in all"));
        for (std::size_t i = 1; i < 60; ++i) QCOMPARE(folds.foldOfClip[i], dataset.clips[i].group);
        QCOMPARE(folds.foldOfClip[0], -1);
    }

    void manyGroupsAreBalanced() {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const Dataset dataset = manyGroups(seed);
            const FoldAssignment folds = assignFolds(dataset, 0, seed);
            QCOMPARE(folds.names.size(), std::size_t{5});
            std::map<int, std::set<int>> foldsOfGroup;
            for (std::size_t i = 0; i < dataset.clips.size(); ++i)
                foldsOfGroup[dataset.clips[i].group].insert(folds.foldOfClip[i]);
            for (const auto& [group, where] : foldsOfGroup) QCOMPARE(where.size(), std::size_t{1});
            for (const auto& [fold, size] : sizes(folds))
                QVERIFY(std::abs(size / static_cast<double>(dataset.clips.size()) - 0.2) < 0.02);
            QCOMPARE(assignFolds(dataset, 0, seed).foldOfClip, folds.foldOfClip);
        }
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(manyGroups(0), 61, 0));
    }

    void noFoldOfGroupsIsEmpty() {
        Dataset dataset;
        addClips(dataset, 0, 0, 1000);
        for (int group = 1; group < 5; ++group) addClips(dataset, 1, group, 1);
        for (int k = 2; k <= 5; ++k)
            QCOMPARE(sizes(assignFolds(dataset, k, 1)).size(), static_cast<std::size_t>(k));
    }

    void withoutGroupsClassesAreDealtOut() {
        Dataset dataset;
        for (int label = 0; label < 3; ++label) addClips(dataset, label, -1, 9 + label);
        const FoldAssignment folds = assignFolds(dataset, 4, 7);
        QCOMPARE(folds.names, (std::vector<std::string>{"part 1", "part 2", "part 3", "part 4"}));
        for (const auto& [fold, size] : sizes(folds)) QVERIFY(size == 7 || size == 8);
        for (int label = 0; label < 3; ++label)
            for (int fold = 0; fold < 4; ++fold) {
                int held = 0;
                for (std::size_t i = 0; i < dataset.clips.size(); ++i)
                    held += dataset.clips[i].label == label && folds.foldOfClip[i] == fold;
                QVERIFY(held == 2 || held == 3);
            }
        QVERIFY(assignFolds(dataset, 4, 8).foldOfClip != folds.foldOfClip);
        QCOMPARE(assignFolds(dataset, 0, 0).names.size(), std::size_t{5});
    }

    void impossibleCountsAreRefused() {
        Dataset dataset;
        addClips(dataset, 0, -1, 3);
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(dataset, 1, 0));
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(dataset, -2, 0));
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(dataset, 4, 0));
        QVERIFY_THROWS_EXCEPTION(DatasetError, assignFolds(Dataset(), 0, 0));
    }
};

MELSCOPE_TEST(FoldsTest);
#include "folds_test.moc"
