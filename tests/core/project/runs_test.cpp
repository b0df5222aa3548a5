// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/runs.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

class RunsTest : public QObject {
    Q_OBJECT

    static constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

    inline static const std::vector<RunEpoch> kEpochs{{.epoch = 1,
                                                       .trainLoss = 0.7,
                                                       .trainAccuracy = 0.5,
                                                       .validLoss = 0.6,
                                                       .validAccuracy = 0.75,
                                                       .learningRate = 1e-3,
                                                       .seconds = 0.25},
                                                      {.epoch = 2,
                                                       .trainLoss = 0.1,
                                                       .trainAccuracy = 1,
                                                       .validLoss = 0.2,
                                                       .validAccuracy = 1,
                                                       .learningRate = 1e-5,
                                                       .seconds = 0.5}};
    inline static const std::vector<ClipPrediction> kPredictions{
        {.clip = 1, .label = "high", .predicted = "high", .probability = 0.9, .labelProbability = 0.9},
        {.clip = 4, .label = "caf\xE9", .predicted = "high", .probability = 0.8, .labelProbability = 0.2}};

    static Run runIn(const fs::path& folder, std::int64_t started = 1000) {
        return {.folder = folder,
                .started = started,
                .state = RunState::Finished,
                .recipe = "standard",
                .settings = R"({"n_mels": 40})",
                .dataFingerprint = "f00d",
                .bestEpoch = 2,
                .validAccuracy = 1.0,
                .note = {}};
    }

  private Q_SLOTS:
    void whatIsKeptIsReadBackAfterReopening() {
        const test::ToneProject tones;
        Run kept = runIn(tones.folder / "first");
        {
            Project project = tones.open();
            kept.id = saveRun(project, kept, kEpochs, kPredictions);
        }
        const Project project = tones.open();
        QVERIFY(runs(project) == std::vector{kept});
        QVERIFY(findRun(project, tones.folder / "./first/") == kept);
        QVERIFY(!findRun(project, tones.folder / "second"));
        QVERIFY(epochsOf(project, kept.id) == kEpochs);
        QVERIFY(predictionsOf(project, kept.id) == kPredictions);
    }

    void runsAreListedAsTheyWereBegun() {
        const test::ToneProject tones;
        Project project = tones.open();
        saveRun(project, runIn(tones.folder / "late", 2000), {}, {});
        saveRun(project, runIn(tones.folder / "early", 1000), {}, {});
        QCOMPARE(runs(project).at(0).folder, tones.folder / "early");
        QCOMPARE(runs(project).at(1).folder, tones.folder / "late");
    }

    void aRunOfTheSameFolderTakesItsPlaceAndTheSameRunKeepsItsNote() {
        const test::ToneProject tones;
        Project project = tones.open();
        Run run = runIn(tones.folder / "run");
        run.state = RunState::Stopped;
        run.id = saveRun(project, run, {kEpochs.data(), 1}, kPredictions);
        noteRun(project, run.id, "slow");
        run.state = RunState::Finished;
        QCOMPARE(saveRun(project, run, kEpochs, {kPredictions.data(), 1}), run.id);
        run.note = "slow";
        QVERIFY(runs(project) == std::vector{run});
        QVERIFY(epochsOf(project, run.id) == kEpochs);
        QCOMPARE(predictionsOf(project, run.id).size(), std::size_t{1});
        saveRun(project, runIn(tones.folder / "run", 5000), {}, {});  // another run, begun anew
        QCOMPARE(runs(project).at(0).note, std::string());
    }

    void aRunMovesWithItsProject() {
        const test::ToneProject tones;
        {
            Project project = tones.open();
            saveRun(project, runIn(tones.folder / "tones.runs/first/"), {}, {});
        }
        const test::TemporaryFolder elsewhere;
        fs::copy(tones.folder.path(), elsewhere.path() / "moved", fs::copy_options::recursive);
        const Project moved = Project::open(elsewhere.path() / "moved/tones.melscope");
        QCOMPARE(runs(moved).at(0).folder, elsewhere.path() / "moved/tones.runs/first");
    }

    void whatIsNoNumberComesBackAsNone() {
        const test::ToneProject tones;
        Project project = tones.open();
        Run run = runIn(tones.folder / "diverged");
        run.validAccuracy = kNotANumber;
        const RunEpoch epochs[] = {{.epoch = 1,
                                    .trainLoss = kNotANumber,
                                    .trainAccuracy = kNotANumber,
                                    .validLoss = kNotANumber,
                                    .validAccuracy = 0.5},
                                   {.epoch = 2, .trainLoss = std::numeric_limits<double>::infinity()}};
        const ClipPrediction predictions[] = {{.clip = 1,
                                               .label = "high",
                                               .predicted = "low",
                                               .probability = kNotANumber,
                                               .labelProbability = kNotANumber}};
        const std::int64_t id = saveRun(project, run, epochs, predictions);
        QVERIFY(!runs(project).at(0).validAccuracy);
        const auto read = epochsOf(project, id);
        QVERIFY(std::isnan(read.at(0).trainLoss) && std::isnan(read.at(0).trainAccuracy));
        QVERIFY(read.at(0).validLoss && std::isnan(*read.at(0).validLoss));
        QVERIFY(std::isinf(read.at(1).trainLoss));
        QVERIFY(!read.at(1).validLoss && !read.at(1).validAccuracy);
        QVERIFY(std::isnan(predictionsOf(project, id).at(0).probability));
        QVERIFY(std::isnan(predictionsOf(project, id).at(0).labelProbability));
    }

    void aClipSplitSinceThenHasNoPredictionUntilItIsWholeAgain() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t id = saveRun(project, runIn(tones.folder / "run"), kEpochs, kPredictions);
        const std::int64_t added = splitClip(project, 1, 0.04);
        QCOMPARE(predictionsOf(project, id).size(), std::size_t{1});
        QCOMPARE(predictionsOf(project, id).at(0).clip, std::int64_t{4});
        saveRun(project, runIn(tones.folder / "halves"), {}, std::vector{ClipPrediction{.clip = added}});
        undo(project);
        QVERIFY(predictionsOf(project, id) == kPredictions);
        QVERIFY(predictionsOf(project, runs(project).back().id).empty());  // of what was split off
    }

    void anIgnoredOrRelabelledClipKeepsWhatWasSaidOfIt() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t id = saveRun(project, runIn(tones.folder / "run"), kEpochs, kPredictions);
        const std::int64_t clip = 1;
        labelClips(project, {&clip, 1}, "siren");
        ignoreClips(project, {&clip, 1}, Ignored::Yes);
        renameClass(project, "high", "shrill");
        QVERIFY(predictionsOf(project, id) == kPredictions);
    }

    void clipsAreFoundByWhatFilesSayOfThem() {
        const test::ToneProject tones;
        test::writeWav(tones.data() / "high/caf\xE9.wav", test::sine(3000, 0.1, 8000));
        Project project = tones.open();
        commitImport(project, planImport(&project, {.folder = tones.data()}));
        const std::int64_t half = splitClip(project, 1, 0.04);
        const auto rows = clipRows(project);
        QCOMPARE(rows.size(), std::size_t{8});
        QCOMPARE(rows.at(clipId("high/0.wav", {0, 0.04})), std::int64_t{1});
        QCOMPARE(rows.at(clipId("high/0.wav", {0.04, -1})), half);
        QCOMPARE(rows.at(clipId("high/caf\\xE9.wav", {})), std::int64_t{7});
    }

    void aForgottenRunLeavesNothing() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t id = saveRun(project, runIn(tones.folder / "run"), kEpochs, kPredictions);
        forgetRun(project, id);
        QVERIFY(runs(project).empty());
        QVERIFY_EXCEPTION_THROWN(epochsOf(project, id), ProjectError);
        QVERIFY_EXCEPTION_THROWN(predictionsOf(project, id), ProjectError);
        QVERIFY_EXCEPTION_THROWN(forgetRun(project, id), ProjectError);
        QVERIFY_EXCEPTION_THROWN(noteRun(project, id, "x"), ProjectError);
        const std::int64_t again = saveRun(project, runIn(tones.folder / "run"), {}, {});
        QVERIFY(epochsOf(project, again).empty() && predictionsOf(project, again).empty());
    }

    void aRunIsMovedAndItsStateSaid() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t id = saveRun(project, runIn(tones.folder / "run"), kEpochs, kPredictions);
        const std::int64_t other = saveRun(project, runIn(tones.folder / "other"), {}, {});
        setRunState(project, id, RunState::Running);
        moveRun(project, id, tones.folder / "new name");
        const auto moved = findRun(project, tones.folder / "new name");
        QVERIFY(moved && moved->id == id && moved->state == RunState::Running);
        QVERIFY(epochsOf(project, id) == kEpochs);
        QVERIFY_EXCEPTION_THROWN(moveRun(project, other, tones.folder / "new name"), ProjectError);
        QVERIFY_EXCEPTION_THROWN(moveRun(project, 99, tones.folder / "x"), ProjectError);
        QVERIFY_EXCEPTION_THROWN(setRunState(project, 99, RunState::Failed), ProjectError);
    }

    void whatCannotBeKeptWholeIsNotKept() {
        const test::ToneProject tones;
        Project project = tones.open();
        std::vector<ClipPrediction> predictions = kPredictions;
        predictions.push_back({.clip = 99});
        QVERIFY_EXCEPTION_THROWN(saveRun(project, runIn(tones.folder / "run"), kEpochs, predictions),
                                 ProjectError);
        predictions.back().clip = 1;  // a second time
        QVERIFY_EXCEPTION_THROWN(saveRun(project, runIn(tones.folder / "run"), kEpochs, predictions),
                                 ProjectError);
        QVERIFY(runs(project).empty());
        Project second = tones.open();
        QVERIFY_EXCEPTION_THROWN(saveRun(second, runIn(tones.folder / "run"), {}, {}), ProjectError);
    }

    void undoLeavesRunsAlone() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t clip = 1;
        labelClips(project, {&clip, 1}, "siren");
        saveRun(project, runIn(tones.folder / "run"), kEpochs, kPredictions);
        QVERIFY(undo(project));
        QVERIFY(!undo(project));
        QCOMPARE(runs(project).size(), std::size_t{1});
    }
};

MELSCOPE_TEST(RunsTest);
#include "runs_test.moc"
