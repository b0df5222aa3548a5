// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>
#include <cmath>
#include <new>

#include "core/base/error.h"
#include "core/training/run_folder.h"
#include "tests/app/gui/tone_window.h"
#include "tests/support/event_loop_probe.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/train/curve_legend.h"

using namespace melscope;
using State = TrainingQueue::State;

/// What goes wrong in a training is said in words, nothing is lost, and the window goes on. What trains is
/// replaced by what fails, so a build without LibTorch can be tested too.
class TrainFaultsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// LibTorch is loaded before anything is measured.
    void initTestCase() { test::canLearn(); }

    void aWorkerThatThrowsIsARunThatFailed_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("memory") << 0 << QStringLiteral("not enough memory")
                                << QStringLiteral("batch smaller");
        QTest::newRow("disk") << 1 << QStringLiteral("No space left on device")
                              << QStringLiteral("Make room");
        QTest::newRow("library") << 2 << QStringLiteral("out of range") << QStringLiteral("last checkpoint");
        QTest::newRow("unknown") << 3 << QStringLiteral("unknown") << QStringLiteral("last checkpoint");
    }

    void aWorkerThatThrowsIsARunThatFailed() {
        QFETCH(int, what);
        QFETCH(QString, reason);
        QFETCH(QString, remedy);
        for (const int epochs : {0, 2}) {
            test::ToneWindow window(home(QTest::currentDataTag() + std::to_string(epochs)));
            window.train().queue().setTrainFunction(
                [what, epochs](const TrainingRequest& request, const TrainingListener& listener, auto) {
                    return failAfter(epochs, what, request, listener);
                });
            window.page().findChild<QPushButton*>();
            Q_EMIT window.page().startWanted();
            QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
            const RunEntry run = window.runs().runs().front();
            QVERIFY(run.status == RunStatus::Failed);
            QVERIFY2(window.says(reason), qPrintable(QString::fromStdString(run.problem)));
            QVERIFY(window.says(remedy));
            QVERIFY(window.says(QStringLiteral("Run 1 failed")));
            QVERIFY(window.page().runs().button(RunAction::Delete)->isEnabled());
            window.program.labels().label("low");  // the project is as usable as before
            QTRY_COMPARE(window.program.labels().pending(), 0);
        }
    }

    void aLossThatIsNoNumberIsSaid() {
        test::ToneWindow window(home("nan"));
        window.train().queue().setTrainFunction([](const TrainingRequest&, const TrainingListener& listener,
                                                   auto) {
            listener.epoch({.epoch = 1, .trainLoss = 1, .trainAccuracy = 0.5});
            listener.epoch({.epoch = 2, .trainLoss = std::nan(""), .trainAccuracy = 0.5});
            return TrainingResult{.end = TrainingEnd::Diverged,
                                  .message =
                                      "the loss became nan in epoch 2, batch 1; the last good state is kept "
                                      "- a lower learning_rate may help"};
        });
        Q_EMIT window.page().startWanted();
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
        QVERIFY(window.runs().runs().front().status == RunStatus::Failed);
        QVERIFY(window.says(QStringLiteral("a lower Learning rate may help")));
        QVERIFY(window.says(QStringLiteral("Lower the learning rate")));
    }

    void clipsThatVanishAreListed() {
        test::ToneWindow window(home("vanish"));
        window.train().queue().setTrainFunction(
            [](const TrainingRequest& request, const TrainingListener& listener, auto) {
                listener.failure({.clip = 0, .reason = "No such file or directory"});
                if (test::canLearn()) {
                    std::filesystem::remove(request.dataset.folder / request.dataset.clips[1].path);
                    TrainingRequest shorter = request;
                    shorter.settings.optimiser.epochs = 1;
                    return learn().train(shorter, listener, {});
                }
                return TrainingResult{};
            });
        Q_EMIT window.page().startWanted();
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
        QVERIFY(window.runs().runs().front().status == RunStatus::Finished || !test::canLearn());
        QVERIFY(window.says(QStringLiteral("high/0.wav: No such file or directory")));
        if (test::canLearn()) QVERIFY(window.says(QStringLiteral("high/1.wav")));
    }

    void aFolderThatGoesFromUnderARunIsSaid() {
        if (!test::canLearn()) QSKIP("this build does not train (MELSCOPE_LEARN is off)");
        test::ToneWindow window(home("gone"));
        window.set("epochs", 30);
        window.train().queue().setTrainFunction(
            [](const TrainingRequest& request, const TrainingListener& given, auto stop) {
                TrainingListener listener = given;
                listener.epoch = [&](const EpochReport& report) {
                    given.epoch(report);
                    std::filesystem::remove_all(request.folder);
                };
                return learn().train(request, listener, stop);
            });
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
        QVERIFY(window.runs().runs().front().status == RunStatus::Failed);
        QVERIFY(window.says(QStringLiteral("Run 1 failed")));
    }

    void whatIsInTheWayIsSaidBeforehand() {
        test::ToneWindow window(home("checks"));
        const auto start = [&] { return window.program.window().actions().action(ActionId::StartTraining); };
        if (test::canLearn()) QTRY_VERIFY(start()->isEnabled());
        window.program.clips().chooseAll();
        window.program.labels().put(Split::Valid);
        QTRY_VERIFY(start()->toolTip().contains(QStringLiteral("no clip is in train")) || !test::canLearn());
        window.program.labels().undo();
        window.program.clips().chooseAll();
        window.program.labels().label("low");
        QTRY_VERIFY(start()->toolTip().contains(QStringLiteral("one class")) || !test::canLearn());
        QVERIFY(!start()->isEnabled());
    }

    void nothingHoldsTheWindowUp() {
        test::ToneWindow window(home("probe"));
        constexpr int kReports = 10'000, kEpochs = 100;
        window.set("epochs", kEpochs);
        window.train().queue().setTrainFunction(
            [](const TrainingRequest&, const TrainingListener& listener, std::stop_token stop) {
                tellMuch(kReports, kEpochs, listener, stop);
                return TrainingResult{};
            });
        test::EventLoopProbe probe;
        Q_EMIT window.page().startWanted();
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
        const std::int64_t run = window.runs().runs().front().id;
        QVERIFY(window.train().queue().pointsOf(run).size() > kReports * 9 / 10);
        QVERIFY(probe.report("10 000 reports of a training, drawn as they come"));
        probe.restart();
        CurveView& view = window.page().loss().view();
        QTRY_VERIFY(view.drawnPoints() > 1000);
        QVERIFY(view.drawnPoints() < 4L * view.width() + 4 * kEpochs);
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&view, i < 20 ? Qt::Key_Plus : Qt::Key_Minus);
            QTest::mouseMove(&view, QPoint(60 + 8 * i, 40));
            const int before = probe.beats();
            QTRY_VERIFY(probe.beats() > before);
        }
        QVERIFY(probe.report("zooming and pointing at a chart of 10 000 points"));
        QVERIFY(!view.isZoomed());
    }

    void trainingAndStoppingLeaveTheWindowFree() {
        if (!test::canLearn()) QSKIP("this build does not train (MELSCOPE_LEARN is off)");
        test::ToneWindow window(home("free"));
        window.set("epochs", 300);
        test::EventLoopProbe probe;
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] {
            const auto& progress = window.train().queue().progress();
            return progress && progress->epoch >= 10;
        }));
        QVERIFY(probe.report("training"));
        probe.restart();
        window.click(QStringLiteral("Stop and keep"));
        QVERIFY(window.waitUntilQuiet());
        QVERIFY(probe.report("stopping"));
        const RunEntry run = window.runs().runs().front();
        QVERIFY(run.status == RunStatus::Stopped);
        QVERIFY(run.canResume() && std::filesystem::exists(run.model));
    }

    void closingInTheMiddleOfARunLeavesTheWindowFree() {
        if (!test::canLearn()) QSKIP("this build does not train (MELSCOPE_LEARN is off)");
        test::ToneWindow window(home("closing"));
        window.set("epochs", 300);
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] {
            const auto& progress = window.train().queue().progress();
            return progress && progress->epoch >= 3;
        }));
        QSignalSpy finished(&window.program, &Program::finished);
        test::EventLoopProbe probe;
        window.program.window().close();
        window.click(QStringLiteral("Stop and quit"));
        QVERIFY(test::comes([&] { return !finished.isEmpty(); }));
        const int before = probe.beats();
        QTRY_VERIFY(probe.beats() > before + 1);
        QVERIFY(probe.report("closing in the middle of a run"));
    }

  private:
    static TrainingResult failAfter(int epochs, int what, const TrainingRequest& request,
                                    const TrainingListener& listener) {
        const RunFolder folder{request.folder};
        if (epochs > 0) {
            std::filesystem::create_directories(folder.path);
            writeRecord(folder, {.settings = toJson(request.settings),
                                 .dataFingerprint = request.dataset.fingerprint(),
                                 .classes = request.dataset.classes,
                                 .end = "running"});
        }
        std::vector<EpochReport> history;
        for (int i = 1; i <= epochs; ++i) {
            history.push_back(
                {.epoch = i, .trainLoss = 1, .trainAccuracy = 0.5, .validLoss = 1, .validAccuracy = 0.5});
            writeHistory(folder, history);
            listener.epoch(history.back());
        }
        if (what == 0) throw std::bad_alloc();
        if (what == 1) throw Error("run-1/last.checkpoint cannot be written: No space left on device");
        if (what == 2) throw std::out_of_range("index out of range");
        throw 4;
    }

    static void tellMuch(int reports, int epochs, const TrainingListener& listener,
                         const std::stop_token& stop) {
        const int inEpoch = reports / epochs;
        for (int epoch = 1; epoch <= epochs && !stop.stop_requested(); ++epoch) {
            for (int i = 0; i <= inEpoch; ++i) {
                listener.progress({.epoch = epoch,
                                   .epochs = epochs,
                                   .stage = "train",
                                   .clips = i * 32,
                                   .totalClips = inEpoch * 32,
                                   .loss = 2.0 / epoch + 0.1 * std::sin(i),
                                   .accuracy = 0.5 + 0.4 * std::sin(i * 0.7),
                                   .learningRate = 0.001,
                                   .clipsPerSecond = 1000});
                if (i % 20 == 0) std::this_thread::yield();
            }
            listener.epoch({.epoch = epoch,
                            .trainLoss = 2.0 / epoch,
                            .trainAccuracy = 0.5,
                            .validLoss = 1,
                            .validAccuracy = 0.5,
                            .seconds = 0.1});
        }
    }

    std::filesystem::path home(const std::string& name) const {
        const std::filesystem::path place = m_home.path() / name;
        std::filesystem::create_directories(place);
        return place;
    }

    test::TemporaryFolder m_home;
};

MELSCOPE_TEST(TrainFaultsTest);
#include "train_faults_test.moc"
