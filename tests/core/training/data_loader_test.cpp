// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data_loader.h"

#include <QtTest>
#include <algorithm>
#include <numeric>

#include "core/dataset/clip_transform.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

namespace {

constexpr AugmentSettings kAugment{.timeShift = 0.5, .gainDb = 6, .nTimeMasks = 1, .timeMaskShare = 0.2};

struct Seen {
    std::vector<std::vector<std::size_t>> batches;
    std::vector<std::vector<float>> pictures;
    std::vector<LoadFailure> failures;
};

Seen runPass(DataLoader& loader, LoaderPass pass) {
    Seen seen;
    loader.start(std::move(pass));
    while (const Batch* batch = loader.next()) {
        seen.batches.push_back(batch->clips);
        seen.pictures.emplace_back(batch->pictures.begin(), batch->pictures.end());
        seen.failures.insert(seen.failures.end(), batch->failures.begin(), batch->failures.end());
    }
    return seen;
}

std::vector<std::size_t> firstClips(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

}  // namespace

class DataLoaderTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    Dataset m_dataset = test::toneDataset(m_folder.path(), 20);

    DataLoader loader(int workers, int batchSize = 8) const {
        return DataLoader(
            m_dataset,
            {.features = test::toneFeatures(), .batchSize = batchSize, .workers = workers, .seed = 3});
    }

  private Q_SLOTS:
    void threadsChangeNothing() {
        const LoaderPass pass{.order = shuffledOrder(firstClips(40), 3, 1), .epoch = 1, .augment = kAugment};
        DataLoader alone = loader(0);
        const Seen expected = runPass(alone, pass);
        QCOMPARE(expected.batches.size(), std::size_t{5});
        for (const int workers : {1, 2, 5}) {
            DataLoader many = loader(workers);
            for (int repeat = 0; repeat < 3; ++repeat) {
                const Seen seen = runPass(many, pass);
                QCOMPARE(seen.batches, expected.batches);
                QVERIFY(seen.pictures == expected.pictures);
            }
        }
    }

    void aBatchHoldsWhatTheTransformGives() {
        DataLoader one = loader(1);
        const Seen seen = runPass(one, {.order = firstClips(40)});
        ClipTransform transform(test::toneFeatures());
        std::vector<float> picture(transform.pictureSize());
        const Clip& clip = m_dataset.clips[9];
        transform(m_dataset.folder / clip.path, clip.range, nullptr, picture);
        QVERIFY(
            std::ranges::equal(std::span(seen.pictures[1]).subspan(picture.size(), picture.size()), picture));
    }

    void epochsDifferAndPlainPassesDoNot() {
        DataLoader one = loader(1);
        const LoaderPass pass{.order = firstClips(8), .epoch = 1, .augment = kAugment};
        LoaderPass later = pass;
        later.epoch = 2;
        QVERIFY(runPass(one, pass).pictures != runPass(one, later).pictures);
        QVERIFY(runPass(one, {.order = firstClips(8), .epoch = 1}).pictures ==
                runPass(one, {.order = firstClips(8), .epoch = 2}).pictures);
    }

    void aLastBatchOfOneIsMerged() {
        DataLoader one = loader(1);
        const Seen seen = runPass(one, {.order = firstClips(17)});
        QCOMPARE(seen.batches.size(), std::size_t{2});
        QCOMPARE(seen.batches[1].size(), std::size_t{9});
        QCOMPARE(runPass(one, {.order = firstClips(1)}).batches.size(), std::size_t{1});
        QCOMPARE(runPass(one, {}).batches.size(), std::size_t{0});
    }

    void aLaterStartGivesTheSameBatches() {
        for (const int workers : {0, 2}) {
            DataLoader some = loader(workers);
            LoaderPass pass{.order = shuffledOrder(firstClips(33), 3, 1), .epoch = 1, .augment = kAugment};
            const Seen whole = runPass(some, pass);
            for (std::size_t first = 0; first <= whole.batches.size(); ++first) {
                pass.firstBatch = first;
                const Seen rest = runPass(some, pass);
                QVERIFY(std::ranges::equal(rest.pictures, std::span(whole.pictures).subspan(first)));
            }
        }
    }

    void aPassCanBeLeft() {
        DataLoader some = loader(2);
        const LoaderPass pass{.order = firstClips(40)};
        const Seen expected = runPass(some, pass);
        for (std::size_t after = 0; after < 5; ++after) {
            some.start(pass);
            for (std::size_t i = 0; i < after; ++i) some.next();
            QVERIFY(runPass(some, pass).pictures == expected.pictures);
        }
    }

    void whatCannotBeReadIsLeftOutAndNamed() {
        Dataset dataset = m_dataset;
        dataset.clips[2].path = "gone.wav";
        test::writeFile(m_folder / "text.wav", "no sound at all");
        dataset.clips[5].path = "text.wav";
        for (const int workers : {0, 2}) {
            DataLoader some(dataset, {.features = test::toneFeatures(), .batchSize = 8, .workers = workers});
            const Seen seen = runPass(some, {.order = firstClips(16)});
            QCOMPARE(seen.batches[0], (std::vector<std::size_t>{0, 1, 3, 4, 6, 7}));
            QCOMPARE(seen.failures.size(), std::size_t{2});
            QCOMPARE(seen.failures[0].clip, std::size_t{2});
            QVERIFY(!seen.failures[0].reason.empty());
            DataLoader whole = loader(0);
            const Seen healthy = runPass(whole, {.order = {0, 1, 3, 4, 6, 7}});
            QVERIFY(seen.pictures[0] == healthy.pictures[0]);
        }
    }

    void orderIsAPermutationOfSeedAndEpoch() {
        const auto clips = firstClips(100);
        QCOMPARE(shuffledOrder(clips, 1, 1), shuffledOrder(clips, 1, 1));
        QVERIFY(shuffledOrder(clips, 1, 1) != shuffledOrder(clips, 1, 2));
        QVERIFY(shuffledOrder(clips, 1, 1) != shuffledOrder(clips, 2, 1));
        auto sorted = shuffledOrder(clips, 1, 1);
        std::ranges::sort(sorted);
        QCOMPARE(sorted, clips);
    }
};

MELSCOPE_TEST(DataLoaderTest);
#include "data_loader_test.moc"
