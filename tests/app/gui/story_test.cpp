// SPDX-License-Identifier: GPL-3.0-or-later
// From the welcome page to named recordings in one window, by mouse and keys, on the demo project.
#include <QProcess>
#include <QTableWidget>
#include <cmath>
#include <memory>

#include "core/learn/learn.h"
#include "core/training/run_folder.h"
#include "tests/app/gui/story_window.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/evaluate/judged_card.h"
#include "ui/pages/choice_button.h"
#include "ui/train/compare_dialog.h"
#include "ui/train/curve_card.h"
#include "ui/train/curve_legend.h"

using namespace melscope;
using State = TrainingQueue::State;
using test::comes;

/// Each act goes on where the one before it ended.
class StoryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        try {
            learn();
        } catch (const std::exception&) {
            QSKIP("this build does not train (MELSCOPE_LEARN is off)");
        }
        const std::filesystem::path home = m_folder.path() / "home";
        std::filesystem::create_directories(home);
        m_places = {.settings = home / "settings.ini", .demo = home / "demo", .log = home / "log"};
        Settings(pathText(m_places.settings)).setPreferences({.language = QStringLiteral("en")});
        m_window = std::make_unique<test::StoryWindow>(m_places);
    }
    void init() {
        if (m_isBroken) QSKIP("an act before this one has failed");
    }
    void cleanup() { m_isBroken = m_isBroken || QTest::currentTestFailed(); }
    void cleanupTestCase() { m_window.reset(); }

    void oneClickOnTheWelcomePageTrains() {
        QVERIFY(!window().window().shownPage() && window().says("Next: open the demo project"));
        window().click(QStringLiteral("Try it with the demo project"));
        QVERIFY(comes([&] { return window().queue().state() == State::Running; }));
        QCOMPARE(window().window().shownPage(), std::optional(PageId::Train));
        QCOMPARE(window().session().table().counts().clips, 400);
        const CurveView& chart = window().trainPage().loss().view();
        QVERIFY(comes([&] { return chart.drawnPoints() > 1; }));
        const qsizetype before = chart.drawnPoints();
        QVERIFY(comes([&] { return chart.drawnPoints() > before + 2; }));
        const auto& points = window().queue().pointsOf(window().run().id);
        QVERIFY(std::ranges::any_of(
            points, [](const TrainingPoint& point) { return point.epoch != std::floor(point.epoch); }));
        QVERIFY(window().reaches(2));
        QVERIFY(window().says("Training Run 1, epoch"));
    }

    void itIsPausedResumedAndStopped() {
        window().click(QStringLiteral("Pause"));
        QVERIFY(comes([&] { return window().isQuiet(); }));
        QVERIFY(window().run().status == RunStatus::Paused);
        QVERIFY(window().says("Next: resume Run 1"));
        const std::size_t before = window().run().history.size();
        window().click(QStringLiteral("Resume"));
        QVERIFY(comes([&] { return window().run().history.size() > before + 1; }));
        window().click(QStringLiteral("Stop and keep"));
        QVERIFY(comes([&] { return window().isQuiet(); }));
        const RunEntry& run = window().run();
        QVERIFY(run.status == RunStatus::Stopped && run.canResume());
        QVERIFY(std::filesystem::exists(RunFolder{run.folder}.model()));
        QVERIFY(std::filesystem::exists(RunFolder{run.folder}.checkpoint()));
        QVERIFY(window().says("what Run 1 has learned"));
    }

    void aSecondRunIsComparedWithTheFirst() {
        window().type("epochs", QStringLiteral("3"));
        window().click(QStringLiteral("Start training"));
        QVERIFY(comes([&] { return window().runs().runs().size() == 2 && window().isQuiet(); }));
        QVERIFY(window().run().status == RunStatus::Finished);
        QVERIFY(window().says("how good Run 2 is"));
        QTableView& table = window().trainPage().runs().view();
        test::StoryWindow::clickRow(table, 0);
        test::StoryWindow::clickRow(table, 1, Qt::ControlModifier);
        CurveCard& chart = window().trainPage().accuracy();
        for (const char* run : {"Run 1", "Run 2"})
            QVERIFY(comes([&] { return chart.legend().accessibleName().contains(QLatin1String(run)); }));
        const RunEntry &first = window().runs().runs().back(), &second = window().run();
        QVERIFY(chart.view().drawnPoints() >= std::ssize(first.history) + std::ssize(second.history));
        window().click(QStringLiteral("Compare..."));
        auto* rows = window().window().findChild<CompareDialog*>()->findChild<QTableWidget*>();
        const auto found = rows->findItems(QStringLiteral("Epochs"), Qt::MatchExactly);
        QVERIFY(!found.isEmpty() && !rows->isRowHidden(found.last()->row()));
        QVERIFY(found.last()->font().weight() > QFont::Normal);
        QVERIFY(rows->item(found.last()->row(), 1)->text() != rows->item(found.last()->row(), 2)->text());
        window().click(QStringLiteral("Close"));
        window().activate();
    }

    void itsMistakesAreFoundRelabelledAndTakenBack() {
        window().click(QStringLiteral("Go to Evaluate"));
        EvaluateWorkflow& evaluate = window().evaluation();
        QVERIFY(comes([&] { return evaluate.page().showsScores() && window().isQuiet(); }));
        const std::int64_t before = evaluate.evaluation()->now.mistakes();
        QVERIFY(before > 0 && window().says("mistake"));
        const auto cell = window().clickMistakes();
        QVERIFY(cell.has_value());
        const ConfusionMatrix matrix = evaluate.evaluation()->now.matrix();
        JudgedCard& judged = evaluate.page().judged();
        QCOMPARE(std::ssize(judged.listed()), matrix.at(cell->trueClass, cell->predictedClass));

        const EvaluatedClip clip = evaluate.evaluation()->now.clips[*judged.current()];
        auto* list = judged.findChild<QTableView*>();
        test::StoryWindow::clickRow(*list, 0);
        QTest::keyClick(list, keyOf(cell->predictedClass));
        QVERIFY(comes([&] { return evaluate.evaluation()->now.mistakes() == before - 1; }));
        const std::string& heard = evaluate.evaluation()->now.classes[std::size_t(cell->predictedClass)];
        QCOMPARE(window().session().table().row(clip.row).label, heard);
        QTest::keyClick(&window().window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(comes([&] { return evaluate.evaluation()->now.mistakes() == before; }));
        QVERIFY(comes([&] { return window().isQuiet(); }));
    }

    void droppedRecordingsAreNamedAsAtTheCommandLine() {
        copySounds();
        test::StoryWindow::drop(window().evaluation().page().confusion(), m_files);
        QVERIFY(comes([&] { return window().window().shownPage() == PageId::Predict; }));
        QVERIFY(comes([&] { return window().isNamed(m_files.size()); }));
        const std::filesystem::path out = m_folder.path() / "named.csv";
        window().click(QStringLiteral("Export..."));
        window().click(QStringLiteral("Table of recordings (CSV)"));
        window().click(QStringLiteral("Choose where..."));
        window().save(out);
        QVERIFY(comes([&] { return window().says("The predictions were exported"); }));
        window().click(QStringLiteral("Close"));
        window().activate();
        const std::string said = fromTheCommandLine(window().predict().shelf().chosen()->file);
        QVERIFY(!said.empty());
        QCOMPARE(sortedLines(test::readFile(out)), sortedLines(said));
    }

    void aRecordingIsNamedWhileARunTrains() {
        window().click(QStringLiteral("Train"));
        window().type("epochs", QStringLiteral("20"));
        window().click(QStringLiteral("Start training"));
        QVERIFY(window().reaches(1));
        const std::filesystem::path model = window().predict().shelf().chosen()->file;
        const std::filesystem::path late = m_folder.path() / "late.wav";
        std::filesystem::copy_file(m_files[1], late);
        test::StoryWindow::drop(window().trainPage(), {m_files[0], late});
        QVERIFY(comes([&] { return window().isNamed(m_files.size() + 1); }));
        QVERIFY(window().queue().state() == State::Running);
        QCOMPARE(window().predict().shelf().chosen()->file, model);
        window().click(QStringLiteral("Train"));
    }

    void theWindowIsClosedMidRunAndComesBack() {
        QVERIFY(window().reaches(2));
        QSignalSpy finished(&window(), &Program::finished);
        window().window().close();
        QVERIFY(window().says("the run is paused") && finished.isEmpty());
        window().click(QStringLiteral("Stop and quit"));
        QVERIFY(comes([&] { return !finished.isEmpty(); }));
        m_window.reset();
        m_window = std::make_unique<test::StoryWindow>(m_places);
        QVERIFY(comes([&] { return window().isQuiet(); }));
        QCOMPARE(window().window().shownPage(), std::optional(PageId::Train));
        QVERIFY(window().run().status == RunStatus::Paused);
        QVERIFY(comes([&] { return window().says("Next: resume Run 3"); }));
        QVERIFY(window().says("paused · epoch"));
        window().click(QStringLiteral("Resume"));
        QVERIFY(comes([&] { return window().run().status == RunStatus::Finished && window().isQuiet(); }));
        QCOMPARE(window().run().history.size(), std::size_t{20});
        QVERIFY(window().says("how good Run 3 is"));
    }

  private:
    test::StoryWindow& window() { return *m_window; }

    /// The demo's classes have the digits, in the order of their names; the tenth has the 0.
    static char keyOf(int place) { return place == 9 ? '0' : static_cast<char>('1' + place); }

    /// Recordings of the demo under names that are hard to write down.
    void copySounds() {
        const ClipTable& clips = window().session().table();
        const std::filesystem::path data = window().session().facts().dataFolder;
        std::filesystem::create_directories(m_field);
        const std::vector<std::int64_t> valid = clips.find({.split = Split::Valid});
        for (std::size_t i = 0; const char* name : {"дом 1.wav", "a, \"quoted\".wav", "=c.wav", "d.wav"}) {
            m_files.push_back(m_field / name);
            std::filesystem::copy_file(data / clips.row(valid[i]).path, m_files.back());
            i += valid.size() / 4;
        }
    }

    std::string fromTheCommandLine(const std::filesystem::path& model) const {
        QStringList arguments{QStringLiteral("predict"), QStringLiteral("--csv"), QStringLiteral("--top"),
                              QStringLiteral("5"), pathText(model)};
        for (const std::filesystem::path& file : m_files) arguments.append(pathText(file));
        QProcess program;
        program.start(QStringLiteral(MELSCOPE_CLI), arguments);
        if (!program.waitForFinished(test::kPatience)) return {};
        return program.readAllStandardOutput().toStdString();
    }

    static std::vector<std::string> sortedLines(const std::string& text) {
        std::vector<std::string> lines;
        std::istringstream all(text);
        for (std::string line; std::getline(all, line);) {
            if (line.ends_with('\r')) line.pop_back();
            lines.push_back(line);
        }
        std::ranges::sort(lines);
        return lines;
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_field = m_folder.path() / "field";
    std::vector<std::filesystem::path> m_files;
    ProgramFolders m_places;
    std::unique_ptr<test::StoryWindow> m_window;
    bool m_isBroken = false;
};

MELSCOPE_TEST(StoryTest);
#include "story_test.moc"
