// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QtTest>

#include "core/dataset/split.h"
#include "core/nn/model_file.h"
#include "core/training/run_folder.h"
#include "tests/app/gui/tone_window.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/train/train_form.h"

using namespace melscope;
using State = TrainingQueue::State;

/// What is left of runs: compared, renamed, deleted, found again after the window was closed or died.
class TrainRunsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!test::canLearn()) QSKIP("this build does not train (MELSCOPE_LEARN is off)");
        QStandardPaths::setTestModeEnabled(true);
        QDir().mkpath(
            QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));  // has the trash
    }

    void runsWaitForEachOtherAndAreCompared() {
        test::ToneWindow window(home("compare"));
        window.set("epochs", 3);
        window.click(QStringLiteral("Start training"));
        window.set("epochs", 2);
        window.set("seed", 7);
        window.click(QStringLiteral("Queue another run"));
        QCOMPARE(window.page().runs().model().rows().front().state, QStringLiteral("waiting"));
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 2 && window.isQuiet(); }));
        const QList<RunRow> rows = window.page().runs().model().rows();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].name, QStringLiteral("Run 2"));
        QCOMPARE(rows[0].changed, QStringLiteral("Epochs 3 → 2, Seed 1 → 7"));
        QCOMPARE(rows[1].changed, QString());

        window.page().runs().view().selectAll();
        QTRY_VERIFY(window.page().accuracy().view().drawnPoints() >= 10);
        QTest::keyClick(&window.page().runs().view(), Qt::Key_Return);
        auto* table = window.program.window().findChild<CompareDialog*>()->findChild<QTableWidget*>();
        QCOMPARE(table->columnCount(), 3);
        const int epochs = rowOf(*table, QStringLiteral("Epochs")),
                  network = rowOf(*table, QStringLiteral("Network"));
        QVERIFY(!table->isRowHidden(epochs) && table->isRowHidden(network));
        QVERIFY(table->item(epochs, 0)->font().bold() ||
                table->item(epochs, 0)->font().weight() > QFont::Normal);
        QCOMPARE(table->item(epochs, 1)->text(), QStringLiteral("2"));
        QCOMPARE(table->item(epochs, 2)->text(), QStringLiteral("3"));
        window.click(QStringLiteral("Close"));
    }

    void aRunIsRenamedNotedAndDeleted() {
        test::ToneWindow window(home("rename"));
        window.set("epochs", 2);
        window.click(QStringLiteral("Start training"));
        QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
        const std::filesystem::path before = window.runs().runs().front().folder;

        window.click(QStringLiteral("Rename..."));
        auto* name = window.program.window().findChild<Dialog*>()->findChild<QLineEdit*>();
        name->setText(QStringLiteral("quiet & loud"));
        window.click(QStringLiteral("Rename"));
        QTRY_COMPARE(window.runs().runs().front().name, std::string("quiet & loud"));
        const std::filesystem::path folder = window.runs().runs().front().folder;
        QVERIFY(std::filesystem::exists(folder / "best.melmodel") && !std::filesystem::exists(before));

        window.click(QStringLiteral("Note..."));
        window.program.window().findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("the first"));
        window.click(QStringLiteral("Keep note"));
        QTRY_COMPARE(window.page().runs().model().rows().front().note, QStringLiteral("the first"));

        window.page().runs().view().setFocus();
        QTest::keyClick(&window.page().runs().view(), Qt::Key_Delete);
        window.click(QStringLiteral("Move to the trash"));
        QTRY_VERIFY(window.runs().runs().empty());
        QVERIFY(!std::filesystem::exists(folder));
        QVERIFY(window.page().runs().model().rows().isEmpty());
        QVERIFY(!window.page().runs().button(RunAction::Delete)->isEnabled());
    }

    /// Closing asks; the run is found where it was, and ends as one that nothing has happened to.
    void aRunOutlivesTheWindow() {
        const std::filesystem::path place = home("close");
        std::vector<RunEpoch> whole;
        {
            test::ToneWindow window(place);
            window.set("epochs", 60);
            window.click(QStringLiteral("Start training"));
            QVERIFY(test::comes([&] { return window.runs().runs().size() == 1 && window.isQuiet(); }));
            whole = window.runs().runs().front().history;
            window.click(QStringLiteral("Start training"));
            QVERIFY(test::comes([&] { return isUnderWay(window); }));
            window.click(QStringLiteral("Pause"));
            QVERIFY(window.waitUntilQuiet());
            const std::size_t paused = window.runs().runs().front().history.size();
            window.click(QStringLiteral("Resume"));
            QVERIFY(test::comes([&] { return window.runs().runs().front().history.size() > paused + 1; }));
            QSignalSpy finished(&window.program, &Program::finished);
            window.program.window().close();
            QVERIFY(window.says(QStringLiteral("the run is paused")));
            window.click(QStringLiteral("Stop and quit"));
            QVERIFY(finished.wait(30'000));
        }
        {
            test::ToneWindow window(place);
            QVERIFY(window.waitUntilQuiet());
            QVERIFY(window.runs().runs().front().status == RunStatus::Paused);
            QVERIFY(window.says(QStringLiteral("paused · epoch")));
            QVERIFY(window.page().accuracy().view().drawnPoints() > 0);
            const RunEntry& closed = window.runs().runs().front();
            QCOMPARE(closed.bestEpoch, readModel(closed.model).summary.bestEpoch);
            window.click(QStringLiteral("Resume"));
            QVERIFY(test::comes([&] { return window.runs().runs().front().status == RunStatus::Finished; }));
            QVERIFY(window.waitUntilQuiet());
            const std::vector<RunEpoch> resumed = window.runs().runs().front().history;
            QCOMPARE(resumed.size(), whole.size());
            for (std::size_t i = 0; i < whole.size(); ++i) {
                QCOMPARE(resumed[i].trainLoss, whole[i].trainLoss);
                QCOMPARE(*resumed[i].validLoss, *whole[i].validLoss);
            }
        }
    }

    void aRunThatDiedIsBrokenOffAndGoesOn() {
        const std::filesystem::path place = home("crash");
        {
            test::ToneWindow window(place);
            window.set("epochs", 60);
            window.click(QStringLiteral("Start training"));
            QVERIFY(test::comes([&] { return isUnderWay(window); }));
            window.click(QStringLiteral("Pause"));
            QVERIFY(test::comes([&] { return window.isQuiet(); }));
            window.program.session().close();
            QTRY_VERIFY(!window.program.session().isOpen() && !window.program.session().isWriting());
        }
        // A process that is killed leaves the record of its begin.
        const RunFolder folder{place / "tones.runs" / "run-1"};
        RunRecord record = readRecord(folder);
        record.end = "running";
        writeRecord(folder, record);
        test::ToneWindow window(place);
        QVERIFY(window.waitUntilQuiet());
        QVERIFY(window.runs().runs().front().status == RunStatus::BrokenOff);
        QVERIFY(window.says(QStringLiteral("Run 1 broke off")));
        window.click(QStringLiteral("Resume"));
        QVERIFY(test::comes([&] { return window.runs().runs().front().status == RunStatus::Finished; }));
    }

    void runsOfTheCommandLineAreListed() {
        test::ToneWindow window(home("cli"));
        Dataset dataset = datasetOf(Project::open(window.file()));
        assignSplits(dataset, {});
        TrainingSettings settings = *window.program.listen().recipe().settings();
        settings.optimiser.epochs = 2;
        learn().train({.dataset = dataset,
                       .settings = settings,
                       .recipe = "standard",
                       .folder = runsFolder(window.file()) / "by hand"});
        QVERIFY(window.runs().runs().empty());
        window.program.window().showPage(PageId::Data);
        window.program.window().showPage(PageId::Train);
        QTRY_COMPARE(window.runs().runs().size(), std::size_t{1});
        QCOMPARE(window.runs().runs().front().name, std::string("by hand"));
        QCOMPARE(window.runs().runs().front().history.size(), std::size_t{2});
        QVERIFY(window.runs().runs().front().status == RunStatus::Finished);
    }

    void labelsThatChangedAreSaidWhenARunIsToGoOn() {
        const std::filesystem::path place = home("changed");
        {
            test::ToneWindow window(place);
            window.set("epochs", 60);
            window.click(QStringLiteral("Start training"));
            QVERIFY(test::comes([&] { return isUnderWay(window); }));
            window.program.session().close();  // pauses it
            QTRY_VERIFY(!window.program.session().isOpen() && window.state() == State::Idle);
            QTRY_VERIFY(!window.program.session().isWriting());
        }
        test::ToneWindow window(place);
        QVERIFY(window.waitUntilQuiet());
        window.program.clips().choose(std::vector<std::int64_t>{1});
        window.program.labels().label("low");
        QTRY_COMPARE(window.program.labels().pending(), 0);
        window.click(QStringLiteral("Resume"));
        QTRY_VERIFY(window.says(QStringLiteral("begin a new run")));
        QVERIFY(window.runs().runs().front().status == RunStatus::Paused);
    }

  private:
    static bool isUnderWay(test::ToneWindow& window) {
        const auto& progress = window.train().queue().progress();
        return window.state() == State::Running && progress && progress->epoch >= 3;
    }

    static int rowOf(const QTableWidget& table, const QString& name) {
        for (int row = 0; row < table.rowCount(); ++row)
            if (table.item(row, 0)->text() == name) return row;
        return -1;
    }

    std::filesystem::path home(const char* name) const {
        const std::filesystem::path place = m_home.path() / name;
        std::filesystem::create_directories(place);
        return place;
    }

    test::TemporaryFolder m_home;
};

MELSCOPE_TEST(TrainRunsTest);
#include "train_runs_test.moc"
