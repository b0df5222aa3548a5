// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_preview.h"

#include <QtTest>
#include <algorithm>

#include "core/base/error.h"
#include "core/dataset/clip_transform.h"
#include "core/training/mixup.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

class BatchPreviewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_tones = test::toneDataset(m_folder.path(), 12);
        for (std::size_t i = 0; i < m_tones.clips.size(); ++i)
            m_tones.clips[i].split = i % 3 == 0 ? Split::Valid : Split::Train;
    }

    void itemsAreWhatTheTransformMakes() {
        const TrainingSettings settings = settingsOf();
        const BatchPreview preview = previewBatch(m_tones, settings, 3);
        const FeatureSettings& f = settings.features;
        QCOMPARE(preview.shape, (std::array<std::int64_t, 4>{4, f.channels, f.nMels, f.nFrames()}));
        QCOMPARE(preview.items.size(), std::size_t{4});
        ClipTransform transform(f);
        std::vector<float> picture(transform.pictureSize());
        for (const BatchItem& item : preview.items) {
            const Clip& clip = m_tones.clips[item.clip];
            transform(m_tones.folder / clip.path, clip.range, &item.drawn, picture);
            QVERIFY(std::ranges::equal(picture, item.picture.values));
        }
    }

    void aMixedBatchIsMixedAsInTraining() {
        TrainingSettings settings = settingsOf();
        const BatchPreview plain = previewBatch(m_tones, settings, 3);
        QVERIFY(!plain.mixShare);
        settings.augment.mixup = 1;
        const BatchPreview mixed = previewBatch(m_tones, settings, 3);
        const auto mix = drawMix(1, settings.optimiser.seed, 3, 1, 4);  // training counts batches from 1
        QVERIFY(mix && mixed.mixShare);
        QCOMPARE(*mixed.mixShare, mix->share);
        for (std::size_t i = 0; i < 4; ++i) {
            const auto partner = static_cast<std::size_t>(mix->partner[i]);
            const float own = plain.items[i].picture.values[7],
                        other = plain.items[partner].picture.values[7];
            const auto share = static_cast<float>(mix->share);
            QVERIFY(std::abs(mixed.items[i].picture.values[7] - (share * own + (1 - share) * other)) < 1e-4F);
        }
    }

    void batchesFollowTheOrderOfTheEpoch() {
        const TrainingSettings settings = settingsOf();
        const auto order = shuffledOrder(m_tones.clipsOf(Split::Train), settings.optimiser.seed, 2);
        const BatchPreview second = previewBatch(m_tones, settings, 2, 1);
        for (std::size_t i = 0; i < second.items.size(); ++i) QCOMPARE(second.items[i].clip, order[4 + i]);
        QVERIFY(second.batches >= 2);
        QVERIFY(previewBatch(m_tones, settings, 2, 10'000).items.empty());
    }

    void whatCannotBeTrainedCannotBeSeen() {
        Dataset none = m_tones;
        for (Clip& clip : none.clips) clip.split = Split::None;
        QVERIFY_EXCEPTION_THROWN(previewBatch(none, settingsOf(), 1), TrainingError);
    }

  private:
    static TrainingSettings settingsOf() {
        TrainingSettings settings{.features = test::toneFeatures()};
        settings.augment = {
            .timeShift = 0.4, .nFreqMasks = 1, .freqMaskShare = 0.2, .nTimeMasks = 1, .timeMaskShare = 0.2};
        settings.optimiser.batchSize = 4;
        return settings;
    }

    test::TemporaryFolder m_folder;
    Dataset m_tones;
};

MELSCOPE_TEST(BatchPreviewTest);
#include "batch_preview_test.moc"
