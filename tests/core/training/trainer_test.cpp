// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/learn/learn.h"
#include "core/training/checkpoint.h"
#include "core/training/run_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;
namespace fs = std::filesystem;

class TrainerTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    Dataset m_dataset = test::toneDataset(m_folder / "data", 40);

    static TrainingSettings settings() {
        TrainingSettings s{.features = test::toneFeatures()};
        s.augment = {.timeShift = 0.3, .gainDb = 3, .nTimeMasks = 1, .timeMaskShare = 0.1, .mixup = 0.3};
        s.optimiser = {
            .network = NetworkChoice::CompactSmall, .epochs = 6, .batchSize = 8, .seed = 5, .threads = 2};
        return s;
    }

    TrainingResult train(const fs::path& folder, const TrainingSettings& s,
                         const TrainingListener& listener = {}, std::stop_token stop = {},
                         bool resume = false) const {
        return learn().train({.dataset = m_dataset,
                              .settings = s,
                              .recipe = "test",
                              .folder = folder,
                              .device = Device::Cpu,
                              .resume = resume},
                             listener, std::move(stop));
    }

  private Q_SLOTS:
    void learnsToTellTonesApart() {
        const auto folder = m_folder / "learns";
        int epochs = 0;
        const TrainingResult result =
            train(folder, settings(), {.epoch = [&](const EpochReport&) { ++epochs; }});
        QVERIFY(result.end == TrainingEnd::Finished);
        QCOMPARE(epochs, 6);
        QVERIFY2(result.validAccuracy >= 0.95, qPrintable(QString::number(result.validAccuracy)));
        QVERIFY(result.history.back().trainLoss < result.history.front().trainLoss);
        const RunFolder run{folder};
        for (const auto& file :
             {run.record(), run.history(), run.model(), run.checkpoint(), run.predictions()})
            QVERIFY2(fs::exists(file), file.c_str());
        const Model model = readModel(run.model());
        QCOMPARE(model.classes, m_dataset.classes);
        QCOMPARE(model.summary.bestEpoch, result.bestEpoch);

        const auto classifier = learn().openModel(run.model(), Device::Cpu, 2);
        std::vector<ClipRef> clips;
        for (const Clip& clip : m_dataset.clips) clips.push_back({m_dataset.folder / clip.path, clip.range});
        const auto predictions = classifier->classify(clips);
        std::size_t right = 0;
        for (std::size_t i = 0; i < clips.size(); ++i)
            right += predictions[i].top(1).at(0).label == m_dataset.clips[i].label;
        QVERIFY(right >= clips.size() * 95 / 100);
    }

    void equalTrainingsLeaveEqualModels() {
        TrainingSettings s = settings();
        s.optimiser.epochs = 2;
        train(m_folder / "once", s);
        train(m_folder / "twice", s);
        QCOMPARE(test::readFile(m_folder / "once/best.melmodel"),
                 test::readFile(m_folder / "twice/best.melmodel"));
        s.optimiser.seed = 6;
        train(m_folder / "other", s);
        QVERIFY(test::readFile(m_folder / "once/best.melmodel") !=
                test::readFile(m_folder / "other/best.melmodel"));
    }

    /// Stops at every kind of place, in statistics, within an epoch, in validation, and goes on.
    void stoppedAndResumedEndsLikeUndisturbed() {
        TrainingSettings s = settings();
        s.optimiser.epochs = 3;
        train(m_folder / "whole", s);
        const auto folder = m_folder / "broken";
        int stops = 0;
        for (int attempt = 0; attempt < 40; ++attempt) {
            std::stop_source source;
            int calls = 0;
            TrainingListener listener;
            listener.progress = [&](const TrainingProgress&) {
                if (++calls > attempt) source.request_stop();  // later each time
            };
            const auto result = train(folder, s, listener, source.get_token(), attempt > 0);
            if (result.end == TrainingEnd::Finished) break;
            QVERIFY(result.end == TrainingEnd::StoppedOnRequest);
            ++stops;
        }
        QVERIFY(stops >= 3);
        QCOMPARE(test::readFile(folder / "best.melmodel"), test::readFile(m_folder / "whole/best.melmodel"));
        QCOMPARE(readModel(folder / "best.melmodel").sha256,
                 readModel(m_folder / "whole/best.melmodel").sha256);
    }

    void aFinishedRunIsNotOverwritten() {
        TrainingSettings s = settings();
        s.optimiser.epochs = 1;
        train(m_folder / "kept", s);
        QVERIFY_THROWS_EXCEPTION(TrainingError, train(m_folder / "kept", s));
        QVERIFY(train(m_folder / "kept", s, {}, {}, true).end == TrainingEnd::Finished);
        s.optimiser.seed = 99;
        QVERIFY_THROWS_EXCEPTION(TrainingError, train(m_folder / "kept", s, {}, {}, true));
    }

    /// Goes on from weights that overflow at the first step.
    void aLossThatIsNotFiniteEndsTheRunAndKeepsWhatWasGood() {
        const RunFolder run{m_folder / "diverges"};
        std::stop_source stop;
        train(run.path, settings(), {.epoch = [&](const EpochReport&) { stop.request_stop(); }},
              stop.get_token());
        const std::string model = test::readFile(run.model());
        Checkpoint checkpoint = readCheckpoint(run.checkpoint());
        for (StoredTensor& tensor : checkpoint.network)
            if (tensor.name.starts_with("head")) std::ranges::fill(tensor.values, 3e38f);
        writeCheckpoint(checkpoint, run.checkpoint());
        const std::string kept = test::readFile(run.checkpoint());

        const TrainingResult result = train(run.path, settings(), {}, {}, true);
        QVERIFY(result.end == TrainingEnd::Diverged);
        QVERIFY(result.message.find("epoch 2, batch 1") != std::string::npos);
        QVERIFY(result.message.find("learning_rate") != std::string::npos);
        QCOMPARE(result.bestEpoch, 1);
        QCOMPARE(test::readFile(run.model()), model);
        QCOMPARE(test::readFile(run.checkpoint()), kept);
    }

    void impossibleTrainingsSaySo() {
        Dataset one = m_dataset;
        one.classes = {"high"};
        std::erase_if(one.clips, [](const Clip& clip) { return clip.label != 0; });
        QVERIFY_THROWS_EXCEPTION(
            TrainingError, learn().train({.dataset = one, .settings = settings(), .folder = m_folder / "x"}));
        Dataset missing = m_dataset;
        for (Clip& clip : missing.clips)
            if (clip.label == 1) clip.split = Split::Valid;
        QVERIFY_THROWS_EXCEPTION(
            TrainingError,
            learn().train({.dataset = missing, .settings = settings(), .folder = m_folder / "y"}));
        TrainingSettings wrong = settings();
        wrong.features.nMels = 0;
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, train(m_folder / "z", wrong));
        QVERIFY(!fs::exists(m_folder.path() / "z"));
    }

    void vanishedFilesAreNamedAndLeftOut() {
        Dataset gone = m_dataset;
        gone.clips[1].path = "vanished.wav";
        TrainingSettings s = settings();
        s.optimiser.epochs = 2;
        int told = 0;
        const auto result = learn().train(
            {.dataset = gone, .settings = s, .folder = m_folder / "gone", .device = Device::Cpu},
            {.failure = [&](const LoadFailure&) { ++told; }});
        QVERIFY(result.end == TrainingEnd::Finished);
        QCOMPARE(told, 1);
        QCOMPARE(result.failures.size(), std::size_t{1});
        QCOMPARE(result.failures[0].clip, std::size_t{1});
    }
};

MELSCOPE_TEST(TrainerTest);
#include "trainer_test.moc"
