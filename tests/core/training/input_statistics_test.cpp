// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/input_statistics.h"

#include <QtTest>
#include <cmath>

#include "core/dataset/clip_transform.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

class InputStatisticsTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    Dataset m_dataset = test::toneDataset(m_folder.path(), 6);
    FeatureSettings m_features = test::toneFeatures();

    /// Values of one band over all clips, read one by one; all bands for -1.
    std::vector<double> valuesOf(int band) const {
        ClipTransform transform(m_features);
        std::vector<float> picture(transform.pictureSize());
        std::vector<double> values;
        for (const Clip& clip : m_dataset.clips) {
            transform(m_dataset.folder / clip.path, clip.range, nullptr, picture);
            for (std::size_t i = 0; i < picture.size(); ++i)
                if (band < 0 || static_cast<int>(i) / m_features.nFrames() == band)
                    values.push_back(picture[i]);
        }
        return values;
    }

    static std::pair<double, double> meanAndDeviation(const std::vector<double>& values) {
        double mean = 0, squares = 0;
        for (const double v : values) mean += v / double(values.size());
        for (const double v : values) squares += (v - mean) * (v - mean) / double(values.size());
        return {mean, std::sqrt(squares)};
    }

  private Q_SLOTS:
    void agreeWithTwoPassSums() {
        DataLoader loader(m_dataset, {.features = m_features, .batchSize = 5, .workers = 2});
        std::vector<std::size_t> all(m_dataset.clips.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        const auto perBand = inputStatistics(loader, m_features, all, Normalisation::PerFrequency).value();
        QCOMPARE(perBand.mean.size(), std::size_t{16});
        for (const int band : {0, 7, 15}) {
            const auto [mean, deviation] = meanAndDeviation(valuesOf(band));
            QVERIFY(std::abs(perBand.mean[std::size_t(band)] - mean) < 1e-4);
            QVERIFY(std::abs(perBand.deviation[std::size_t(band)] - deviation) < 1e-3);
        }
        const auto global = inputStatistics(loader, m_features, all, Normalisation::Global).value();
        QCOMPARE(global.mean.size(), std::size_t{1});
        QVERIFY(std::abs(global.mean[0] - meanAndDeviation(valuesOf(-1)).first) < 1e-4);
    }

    void nothingReadIsNothing() {
        Dataset gone = m_dataset;
        for (Clip& clip : gone.clips) clip.path = "gone.wav";
        DataLoader loader(gone, {.features = m_features, .batchSize = 4, .workers = 0});
        QVERIFY(!inputStatistics(loader, m_features, {0, 1, 2}, Normalisation::Global));
    }

    void itCanBeStopped() {
        DataLoader loader(m_dataset, {.features = m_features, .batchSize = 2, .workers = 1});
        QVERIFY(!inputStatistics(loader, m_features, {0, 1, 2, 3, 4, 5}, Normalisation::Global,
                                 [](std::int64_t read) { return read < 4; }));
    }
};

MELSCOPE_TEST(InputStatisticsTest);
#include "input_statistics_test.moc"
