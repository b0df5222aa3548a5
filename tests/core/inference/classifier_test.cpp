// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/classifier.h"

#include <QtTest>
#include <cmath>

#include "core/audio/live_window.h"
#include "core/base/error.h"
#include "core/inference/tracks.h"
#include "core/learn/learn.h"
#include "core/nn/learner.h"
#include "core/nn/test_vector.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/support/tone_dataset.h"

using namespace melscope;

class ClassifierTest : public QObject {
    Q_OBJECT

    test::TemporaryFolder m_folder;
    std::vector<ClipRef> m_clips;

    /// An untrained network is as good as any to see that answers are what they should be.
    static Model untrained() {
        Model model{.features = test::toneFeatures(),
                    .network = {.name = "compact",
                                .channels = 1,
                                .nMels = 16,
                                .classes = 3,
                                .widths = {16, 32, 64, 96}},
                    .classes = {"a", "b", "c"}};
        Learner learner({.network = model.network, .seed = 4, .device = Device::Cpu});
        const std::vector<float> mean(16, -40.0f), deviation(16, 20.0f);
        learner.setInputStatistics(mean, deviation);
        model.tensors = learner.tensors();
        model.testVector = {1, learner.logits(testPicture(model.features, 1), model.features.nFrames())};
        return model;
    }

  private Q_SLOTS:
    void initTestCase() {
        for (int i = 0; i < 40; ++i) {
            m_clips.push_back({m_folder / (std::to_string(i) + ".wav"), {}});
            test::writeWav(m_clips.back().file, test::sine(150 + 80 * i, 0.05 + 0.1 * (i % 10), 8000));
        }
        writeModel(untrained(), m_folder / "m.melmodel");
    }

    void answersDoNotDependOnNeighboursOrThreads() {
        const auto one = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 1);
        const auto two = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 2);
        const auto together = one->classify(m_clips);
        const auto threaded = two->classify(m_clips);
        for (std::size_t i = 0; i < m_clips.size(); ++i) {
            const auto alone = one->classify(std::span(m_clips).subspan(i, 1));
            QVERIFY(alone[0].probabilities == together[i].probabilities);
            QCOMPARE(threaded[i].windows, together[i].windows);
            float sum = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                sum += together[i].probabilities[c];
                QVERIFY(std::abs(threaded[i].probabilities[c] - together[i].probabilities[c]) < 1e-5f);
            }
            QVERIFY(std::abs(sum - 1.0f) < 1e-5f);
        }
    }

    void whatCannotBeReadIsAResultWithAReason() {
        test::writeFile(m_folder / "text.wav", "text");
        const std::vector<ClipRef> clips = {m_clips[0], {m_folder / "text.wav", {}}, m_clips[1]};
        const auto classifier = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 2);
        std::vector<std::size_t> told;
        const auto predictions =
            classifier->classify(clips, [&](std::size_t i, const Prediction&) { told.push_back(i); });
        QCOMPARE(told, (std::vector<std::size_t>{0, 1, 2}));
        QVERIFY(!predictions[1].error.empty());
        QVERIFY(predictions[1].probabilities.empty());
        QCOMPARE(predictions[2].probabilities.size(), std::size_t{3});
    }

    /// What is told of the windows is what the answer is the mean of.
    void windowsAreTold() {
        test::writeWav(m_folder / "long.wav", test::sine(300, 3, 8000));
        const std::vector<ClipRef> clips = {m_clips[0], {m_folder / "long.wav", {}}, m_clips[3]};
        const auto classifier = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 2);
        std::vector<ClassTracks> tracks(clips.size());
        std::vector<std::size_t> windowsBefore;
        const auto predictions = classifier->classify(
            clips,
            [&](std::size_t clip, const Prediction&) {
                windowsBefore.push_back(tracks[clip].windows.size());
            },
            {},
            [&](const WindowPrediction& window) {
                tracks[window.clip].add(window.range, window.probabilities);
            });
        const auto silent = classifier->classify(clips);
        for (std::size_t i = 0; i < clips.size(); ++i) {
            QVERIFY(predictions[i].probabilities == silent[i].probabilities);
            const ClassTracks& track = tracks[i];
            QCOMPARE(static_cast<int>(track.windows.size()), predictions[i].windows);
            QCOMPARE(windowsBefore[i], track.windows.size());  // all of them before the answer
            for (int label = 0; label < track.classes; ++label) {
                float sum = 0;
                for (std::size_t w = 0; w < track.windows.size(); ++w) sum += track.at(w, label);
                QCOMPARE(sum / static_cast<float>(track.windows.size()),
                         predictions[i].probabilities[static_cast<std::size_t>(label)]);
            }
        }
        QCOMPARE(tracks[1].windows.size(), std::size_t{23});  // 3 s in windows of 0.25 s
        QCOMPARE(tracks[1].windows[1].begin, 0.125);
        QCOMPARE(tracks[1].windows.back().end, 3.0);
    }

    /// What is heard live is named as the same samples in memory are, whatever the microphone's rate, its
    /// channels and the pieces its sound comes in.
    void whatIsHeardLiveIsNamedAsTheSameSamplesAre() {
        constexpr std::int64_t kClip = 11025;  // frames of 0.25 s at 44.1 kHz
        const auto classifier = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 1);
        Waveform sound = test::sine(700, 1, 44100, 2);
        for (std::size_t i = 0; i < 44100; ++i) sound.channel(1)[i] *= static_cast<float>(i) / 44100;
        LiveWindow live(44100, 2, 0.25);
        std::size_t pushed = 0;
        for (const std::size_t piece : {1, 4410, 999, 15000, 8191, 9000}) {
            std::vector<float> interleaved;
            for (std::size_t i = pushed; i < pushed + piece; ++i)
                interleaved.insert(interleaved.end(), {sound.channel(0)[i], sound.channel(1)[i]});
            live.push(interleaved);
            pushed += piece;
            Waveform heard;
            if (live.latest(kClip, heard) == 0) continue;
            Waveform same{.samples = {}, .channels = 2, .sampleRate = 44100};
            for (int channel = 0; channel < 2; ++channel) {
                const auto last = sound.channel(channel).subspan(pushed - kClip, kClip);
                same.samples.insert(same.samples.end(), last.begin(), last.end());
            }
            QVERIFY(heard == same);
            QVERIFY(classifier->classify(heard).probabilities == classifier->classify(same).probabilities);
        }
    }

    void aSoundInMemoryIsNamedAsItsFileIs() {
        const auto classifier = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 1);
        const Prediction file = classifier->classify(std::span(m_clips).first(1)).front();
        const Prediction sound = classifier->classify(readAudio(m_clips[0].file));
        QVERIFY(sound.probabilities == file.probabilities);
        QCOMPARE(sound.windows, 1);
    }

    void topIsSortedAndCut() {
        const Prediction prediction{.probabilities = {0.2f, 0.5f, 0.3f}};
        QCOMPARE(prediction.top(2).size(), std::size_t{2});
        QCOMPARE(prediction.top(2)[0].label, 1);
        QCOMPARE(prediction.top(2)[1].label, 2);
        QCOMPARE(prediction.top(9).size(), std::size_t{3});
        QVERIFY(Prediction{}.top(3).empty());
    }

    void aModelThatAnswersOtherwiseIsRefused() {
        Model model = untrained();
        model.testVector.logits[1] += 0.5;
        writeModel(model, m_folder / "off.melmodel");
        QVERIFY_THROWS_EXCEPTION(ModelFileError, learn().openModel(m_folder / "off.melmodel"));
        model = untrained();
        model.features.hopLength = 100;  // a changed setting shows in the test vector
        writeModel(model, m_folder / "hop.melmodel");
        QVERIFY_THROWS_EXCEPTION(ModelFileError, learn().openModel(m_folder / "hop.melmodel"));
    }

    void classifyingCanBeStopped() {
        const auto classifier = learn().openModel(m_folder / "m.melmodel", Device::Cpu, 2);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, classifier->classify(m_clips, {}, stop.get_token()));
    }
};

MELSCOPE_TEST(ClassifierTest);
#include "classifier_test.moc"
