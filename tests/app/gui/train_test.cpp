// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QTableWidget>
#include <QtTest>

#include "core/training/run_folder.h"
#include "tests/app/gui/tone_window.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/train/curve_legend.h"
#include "ui/train/train_form.h"

using namespace melscope;
using State = TrainingQueue::State;

/// Runs are started, watched, paused, compared and deleted in the window.
class TrainTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!test::canLearn()) QSKIP("this build does not train (MELSCOPE_LEARN is off)");
    }

    void aRunIsStartedAndItsChartsFill() {
        test::ToneWindow window(home("start"));
        window.set("epochs", 3);
        bool ran = false, wasListed = false, offeredAnother = false;  // three epochs may be over at once
        connect(&window.train().queue(), &TrainingQueue::progressed, this, [&] {
            ran = ran || window.state() == State::Running;
            wasListed = wasListed || !window.program.jobs().isEmpty();
            offeredAnother = offeredAnother || window.button(QStringLiteral("Queue another run")) != nullptr;
        });
        window.click(QStringLiteral("Start training"));
        QTRY_COMPARE(window.runs().runs().size(), std::size_t{1});
        QVERIFY(window.waitUntilQuiet());
        QVERIFY(ran && wasListed && offeredAnother);
        const RunEntry run = window.runs().runs().front();
        QVERIFY(run.status == RunStatus::Finished);
        QCOMPARE(run.history.size(), std::size_t{3});
        QCOMPARE(run.folder, runsFolder(window.file()) / "run-1");
        QCOMPARE(run.model, RunFolder{run.folder}.model());
        QVERIFY(std::filesystem::exists(run.model));
        QCOMPARE(run.settings->optimiser.epochs, 3);
        QTRY_VERIFY(window.page().accuracy().view().drawnPoints() >= 6);
        QVERIFY(window.page().accuracy().legend().accessibleName().contains(
            QStringLiteral("best %1 at epoch %2").arg(shareText(run.bestValid)).arg(run.bestEpoch)));
        const RunRow row = window.page().runs().model().rows().front();
        QCOMPARE(row.state, QStringLiteral("done"));
        QCOMPARE(row.epochsDone, 3);
    }

    /// The curve joins up: what was paused and went on is what was never stopped.
    void pausedAndResumedIsAsIfItHadNeverStopped() {
        test::ToneWindow window(home("pause"));
        window.set("epochs", 40);
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] { return window.state() == State::Running; }));
        QVERIFY(window.waitUntilQuiet());
        const RunEntry whole = window.runs().runs().front();
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] {
            const auto& progress = window.train().queue().progress();
            return window.train().queue().running() > whole.id && progress && progress->epoch >= 3;
        }));
        window.click(QStringLiteral("Pause"));
        QVERIFY(window.waitUntilQuiet());
        QVERIFY(window.runs().runs().front().status == RunStatus::Paused);
        QVERIFY(window.says(QStringLiteral("paused · epoch")));
        window.program.labels().ignore(true);  // the run goes on with the clips as they were
        window.click(QStringLiteral("Resume"));
        QVERIFY(test::comes([&] { return window.state() == State::Running; }));
        QVERIFY(window.waitUntilQuiet());
        const RunEntry resumed = window.runs().runs().front();
        QVERIFY(resumed.status == RunStatus::Finished);
        QCOMPARE(resumed.history.size(), whole.history.size());
        for (std::size_t i = 0; i < whole.history.size(); ++i) {
            RunEpoch expected = whole.history[i];
            expected.seconds = resumed.history[i].seconds;
            QVERIFY(resumed.history[i] == expected);
        }
        QCOMPARE(test::readFile(resumed.model), test::readFile(whole.model));
    }

  private:
    std::filesystem::path home(const char* name) const {
        const std::filesystem::path place = m_home.path() / name;
        std::filesystem::create_directories(place);
        return place;
    }

    test::TemporaryFolder m_home;
};

MELSCOPE_TEST(TrainTest);
#include "train_test.moc"
