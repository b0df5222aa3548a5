// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/training/recipe.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// `count` clips of one kind.
void add(Dataset& dataset, int count, double seconds, int sampleRate, int channels = 1,
         Split split = Split::Train) {
    Clip clip;
    clip.label = 0;
    clip.split = split;
    clip.sampleRate = sampleRate;
    clip.channels = channels;
    clip.seconds = static_cast<float>(seconds);
    dataset.clips.insert(dataset.clips.end(), static_cast<std::size_t>(count), clip);
}

Dataset clips(int count, double seconds, int sampleRate) {
    Dataset dataset;
    add(dataset, count, seconds, sampleRate);
    return dataset;
}

TrainingSettings proposed(const Dataset& dataset) {
    return proposeSettings(loadRecipe("standard"), dataset).settings;
}

}  // namespace

class ProposalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Spoken digits: what docs of the better recipe used by hand.
    void shortSpeechAt8Khz() {
        Dataset dataset = clips(1500, 0.35, 8000);
        add(dataset, 1100, 0.55, 8000);
        add(dataset, 100, 0.9, 8000);
        const TrainingSettings settings = proposed(dataset);
        const FeatureSettings features{.sampleRate = 8000,
                                       .channels = 1,
                                       .clipSeconds = 1,
                                       .nFft = 256,
                                       .hopLength = 80,
                                       .nMels = 40,
                                       .topDb = 50};
        QCOMPARE(settings.features, features);
        QCOMPARE(settings.augment.nTimeMasks, 0);
        QCOMPARE(settings.optimiser.network, NetworkChoice::CompactSmall);
        QCOMPARE(settings.optimiser.epochs, 20);
        QCOMPARE(settings.augment.speed, 0.15);
        QCOMPARE(settings.augment.equaliserDb, 6.0);  // the recipe's own
    }

    void soundscapesAt44Khz() {
        const TrainingSettings settings = proposed(clips(320, 5, 44100));
        const FeatureSettings features{.sampleRate = 44100,
                                       .channels = 1,
                                       .clipSeconds = 5,
                                       .nFft = 2048,
                                       .hopLength = 1024,
                                       .nMels = 64};
        QCOMPARE(settings.features, features);
        QCOMPARE(settings.optimiser.network, NetworkChoice::Compact);
        QCOMPARE(settings.optimiser.epochs, 60);
        QCOMPARE(settings.augment.timeShift, 1.0);
        QCOMPARE(settings.augment.speed, 0.0);
    }

    void lengthsAreRoundedUpAndBounded_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("expected");
        QTest::newRow("0.3 s") << 0.3 << 0.5;
        QTest::newRow("0.51 s") << 0.51 << 1.0;
        QTest::newRow("1 s") << 1.0 << 1.0;
        QTest::newRow("2.2 s") << 2.2 << 3.0;
        QTest::newRow("30 s") << 30.0 << 5.0;
    }
    void lengthsAreRoundedUpAndBounded() {
        QFETCH(const double, seconds);
        QTEST(proposed(clips(100, seconds, 16000)).features.clipSeconds, "expected");
    }

    /// One long recording among many short ones does not set the length.
    void outliersDoNotDecide() {
        Dataset dataset = clips(96, 0.9, 16000);
        add(dataset, 4, 600, 16000);
        QCOMPARE(proposed(dataset).features.clipSeconds, 1.0);
    }

    void ratesFollowMostClips() {
        Dataset dataset = clips(60, 2, 44100);
        add(dataset, 40, 2, 8000);
        QCOMPARE(proposed(dataset).features.sampleRate, 44100);
        add(dataset, 21, 2, 8000);
        QCOMPARE(proposed(dataset).features.sampleRate, 8000);
    }

    void highRatesAreDividedByWholeNumbers() {
        const std::pair<int, int> cases[] = {{8000, 8000},    {44100, 44100}, {48000, 48000},
                                             {88200, 44100},  {96000, 48000}, {192000, 48000},
                                             {384000, 48000}, {250000, 48000}};
        for (const auto& [recorded, expected] : cases)
            QCOMPARE(proposed(clips(10, 1, recorded)).features.sampleRate, expected);
    }

    void everythingInItsRangeIsValid() {
        for (const int rate : {1000, 8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 768000})
            for (const double seconds : {0.01, 0.3, 1.0, 1.6, 5.0, 30.0, 36000.0})
                for (const int count : {1, 30, 100'000}) {
                    const TrainingSettings settings = proposed(clips(count, seconds, rate));
                    settings.validate();
                    networkConfig(settings, 2).validate();
                    QVERIFY(settings.optimiser.epochs >= 15 && settings.optimiser.epochs <= 100);
                }
    }

    void onlyTrainingClipsCount() {
        Dataset dataset = clips(100, 0.4, 8000);
        const TrainingSettings expected = proposed(dataset);
        add(dataset, 900, 10, 48000, 2, Split::Valid);
        add(dataset, 900, 10, 48000, 2, Split::Test);
        QCOMPARE(proposed(dataset), expected);
    }

    void withoutSplitsAllClipsCount() {
        Dataset dataset;
        add(dataset, 10, 2, 16000, 1, Split::None);
        QCOMPARE(proposed(dataset).features.sampleRate, 16000);
    }

    void theExplanationHasTheNumbers() {
        Dataset dataset = clips(80, 0.4, 8000);
        add(dataset, 20, 0.75, 16000, 2);
        const auto why = QString::fromStdString(proposeSettings(loadRecipe("standard"), dataset).explanation);
        QCOMPARE(why, QStringLiteral("Clips last 0.40 s at the median and 95 % last at most 0.75 s, so the "
                                     "network sees 1 s. 100 % of them were "
                                     "recorded at 8000 Hz or more, so that is the sample rate; stereo is "
                                     "mixed to one channel. Short sounds are "
                                     "shown in 40 mel bands with n_fft 256 every 80 samples, down to 50 dB "
                                     "below the loudest, varied in speed "
                                     "and loudness, and learned by the "
                                     "smaller network. 100 clips are seen 100 times."));
        const auto bats =
            QString::fromStdString(proposeSettings(loadRecipe("standard"), clips(10, 3, 384000)).explanation);
        QVERIFY(bats.contains(QStringLiteral("set sample_rate if what matters lies above 24000 Hz")));
    }

    void nothingIsProposedWithoutFacts() {
        const Recipe standard = loadRecipe("standard");
        const Proposal empty = proposeSettings(standard, {});
        QCOMPARE(empty.settings, standard.settings);
        QVERIFY(!empty.explanation.empty());
        const Recipe tutorial = loadRecipe("tutorial");
        QCOMPARE(proposeSettings(tutorial, clips(100, 0.4, 8000)).settings, tutorial.settings);
    }
};

MELSCOPE_TEST(ProposalTest);
#include "proposal_test.moc"
