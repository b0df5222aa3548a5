// SPDX-License-Identifier: GPL-3.0-or-later
// The Evaluate page as a person uses it, on the demo with two short runs that the project knows.
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

#include "app/gui/evaluate_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "core/learn/learn.h"
#include "core/training/keep_run.h"
#include "core/training/run_folder.h"
#include "tests/app/gui/opened_program.h"
#include "tests/app/gui/tone_model.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/listen/sound_panel.h"

using namespace melscope;
using namespace melscope::test;

namespace {

/// A run of so few epochs that it gets some clips wrong.
void trainRun(const std::filesystem::path& project, const std::string& name, std::uint64_t seed) {
    Dataset dataset = datasetOf(Project::open(project));
    TrainingSettings settings;
    settings.features = {.sampleRate = 8000,
                         .clipSeconds = 5,
                         .nFft = 256,
                         .winLength = 256,
                         .hopLength = 256,
                         .nMels = 16,
                         .fMax = 4000};
    settings.optimiser = {.network = NetworkChoice::CompactSmall,
                          .epochs = 2,
                          .batchSize = 16,
                          .learningRate = 1e-3,
                          .seed = seed,
                          .threads = 2};
    const std::filesystem::path folder = std::filesystem::path(project).replace_extension(".runs") / name;
    learn().train({.dataset = dataset,
                   .settings = settings,
                   .recipe = "test",
                   .folder = folder,
                   .device = Device::Cpu});
    Project open = Project::open(project);
    keepRun(open, folder, dataset.fingerprint(), static_cast<std::int64_t>(seed));
}

/// Gives the dialog that asks for a file or folder this one. @return whether there was a dialog
bool answer(Program& program, const std::filesystem::path& file) {
    QPointer<QFileDialog> dialog;
    const bool asked = comes([&] {
        for (auto* one : program.window().findChildren<QFileDialog*>())
            if (one->isVisible()) dialog = one;
        return dialog != nullptr;
    });
    if (!asked) return false;
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(pathText(file));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open), Qt::LeftButton);
    return comes([&] { return dialog == nullptr; });
}

/// With the Evaluate page in front and its scores there.
class EvaluatedProgram : public OpenedProgram {
  public:
    explicit EvaluatedProgram(const ProgramFolders& folders) : OpenedProgram(folders) {
        window().showPage(PageId::Evaluate);
        if (!waitForScores()) qFatal("there are no scores");
    }

    EvaluatePage& page() { return evaluation().page(); }
    bool waitForScores() {
        return test::comes([this] { return page().showsScores() && jobs().isEmpty(); });
    }
    const ClipEvaluation& now() { return evaluation().evaluation()->now; }
    std::int64_t mistakes() {
        const ConfusionMatrix matrix = now().matrix();
        std::int64_t right = 0;
        for (int c = 0; c < matrix.classes; ++c) right += matrix.at(c, c);
        return matrix.total() - right;
    }
    QTableView& table() { return *page().judged().findChild<QTableView*>(); }
};

}  // namespace

class EvaluateTest : public QObject {
    Q_OBJECT

  private:
    DemoHome m_home;
    ProgramFolders m_folders;

  private Q_SLOTS:
    void initTestCase() {
        if (!canLearn()) QSKIP("this build cannot train");
        QVERIFY(m_home.make());
        m_folders = m_home.folders(QStringLiteral("evaluate"));
        trainRun(m_folders.demo / "demo.melscope", "run-1", 1);
        trainRun(m_folders.demo / "demo.melscope", "run-2", 2);
    }

    void theLatestRunIsScoredOnItsValidationClips() {
        EvaluatedProgram program(m_folders);
        QCOMPARE(program.evaluation().evaluation()->bestEpoch > 0, true);
        const RunPredictions kept =
            readPredictions({std::filesystem::path(m_folders.demo / "demo.runs") / "run-2"});
        QCOMPARE(program.now().matrix().total(), std::ssize(kept.scores));
        QCOMPARE(static_cast<std::int64_t>(program.page().judged().listed().size()), program.mistakes());
    }

    void aCellListsItsClipsAndTheyAreHeard() {
        EvaluatedProgram program(m_folders);
        const EvaluatedClip first = program.now().clips.front();
        const ConfusionCell cell{first.trueClass, first.predictedClass};
        Q_EMIT program.page().confusion().view().cellClicked(cell);
        QCOMPARE(static_cast<std::int64_t>(program.page().judged().listed().size()),
                 program.now().matrix().at(cell.trueClass, cell.predictedClass));
        QVERIFY(test::comes([&] { return program.page().sound().showsSound(); }));
    }

    void aMistakeIsRelabelledByItsKeyAndTakenBack() {
        EvaluatedProgram program(m_folders);
        const std::int64_t before = program.mistakes();
        QVERIFY(before > 0);
        const std::size_t index = *program.page().judged().current();
        const EvaluatedClip clip = program.now().clips[index];
        const std::string wanted = program.now().classes[static_cast<std::size_t>(clip.predictedClass)];
        const auto classes = program.session().table().classes();
        const auto row = std::ranges::find(classes, wanted, &NamedRow::name) - classes.begin();
        program.table().setFocus();
        QTest::keyClick(&program.table(), static_cast<char>('1' + row));  // the demo has nine keys at least
        QVERIFY(test::comes([&] { return program.mistakes() == before - 1; }));
        QCOMPARE(program.labelOf(clip.row), wanted);
        program.window().actions().action(ActionId::Undo)->trigger();
        QVERIFY(test::comes([&] { return program.mistakes() == before; }));
    }

    void whatFlippedSinceTheRunBeforeIsListed() {
        EvaluatedProgram program(m_folders);
        const RunEvaluation& evaluation = *program.evaluation().evaluation();
        QVERIFY(evaluation.before.has_value());
        const Flips flips = flipsBetween(*evaluation.before, evaluation.now);
        QVERIFY(!flips.clips.empty());
        Q_EMIT program.page().judged().listWanted(JudgedList::Flips);
        QCOMPARE(program.page().judged().listed().size(), flips.clips.size());
    }

    void otherClipsAreClassified() {
        EvaluatedProgram program(m_folders);
        Q_EMIT program.page().partWanted(static_cast<int>(EvaluatedPart::Train));
        QVERIFY(program.waitForScores());
        const auto train = program.session().table().find({.split = Split::Train}).size();
        QCOMPARE(program.now().clips.size(), train);
        QVERIFY(says(program, QStringLiteral("how well it remembers")));
    }

    /// Without a project, too.
    void aModelFromElsewhereIsScoredOnAFolder() {
        const TemporaryFolder home;
        const std::filesystem::path model = trainToneModel(home / "run", 1);
        for (int i = 0; i < 3; ++i) {
            writeWav(home / "tones" / "high" / (std::to_string(i) + ".wav"), sine(3000, 0.5, 8000));
            writeWav(home / "tones" / "low" / (std::to_string(i) + ".wav"), sine(300, 0.5, 8000));
        }
        writeWav(home / "tones" / "unknown" / "0.wav", sine(1000, 0.5, 8000));
        Program program({.settings = home / "settings.ini", .demo = home / "demo", .log = home / "log"});
        program.start({});
        program.window().showPage(PageId::Evaluate);
        EvaluatePage& page = program.evaluation().page();
        Q_EMIT page.modelWanted(0);  // "another model..."
        QVERIFY(answer(program, model));
        QVERIFY(answer(program, home / "tones"));
        QTRY_VERIFY(page.showsScores() && program.jobs().isEmpty());
        const ClipEvaluation& now = program.evaluation().evaluation()->now;
        QCOMPARE(now.matrix().total(), std::int64_t{6});
        QCOMPARE(scoresOf(now.matrix()).accuracy, 1.0);
        QCOMPARE(now.uncounted(), std::int64_t{1});
    }

    void classifyingGivesWhatTheTrainingKept() {
        EvaluatedProgram program(m_folders);
        const ClipEvaluation kept = program.now();
        ProjectClips clips = clipsOf(Project::open(m_folders.demo / "demo.melscope"));
        const RunEvaluation scored =
            scoredEvaluation(m_folders.demo / "demo.runs" / "run-2" / "best.melmodel", std::move(clips),
                             EvaluatedPart::Valid, 2, {}, {});
        QCOMPARE(scored.now.matrix().counts, kept.matrix().counts);
        QVERIFY(!scored.now.isOtherData);
    }

    void theMistakesAreTheListOfTheOtherPages() {
        EvaluatedProgram program(m_folders);
        const auto listed = program.page().judged().listed();
        Q_EMIT program.page().judged().showInListWanted();
        QCOMPARE(program.window().shownPage(), PageId::Data);
        QCOMPARE(program.clips().model().rowCount(), static_cast<int>(listed.size()));
    }

    void thePictureOfTheMatrixIsCopied() {
        EvaluatedProgram program(m_folders);
        Q_EMIT program.page().copyWanted();
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }
};

MELSCOPE_TEST(EvaluateTest);
#include "evaluate_test.moc"
