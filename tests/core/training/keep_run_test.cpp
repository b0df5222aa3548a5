// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/keep_run.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "core/project/runs.h"
#include "core/training/run_folder.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class KeepRunTest : public QObject {
    Q_OBJECT

    static constexpr std::int64_t kStarted = 1'700'000'000'000;
    static constexpr const char* kFingerprint = "f00d";

    /// What a trainer leaves of one epoch on the tones.
    static RunFolder writtenRun(const test::ToneProject& tones, const std::string& end) {
        const RunFolder run{tones.folder / "tones.runs/first"};
        std::filesystem::create_directories(run.path);
        writeRecord(run, {.recipe = "standard",
                          .settings = "{}",
                          .dataFingerprint = kFingerprint,
                          .end = end,
                          .bestEpoch = 1,
                          .validAccuracy = 0.5});
        writeHistory(run,
                     {EpochReport{.epoch = 1, .trainLoss = 0.5, .validLoss = 0.25, .validAccuracy = 0.5}});
        writePredictions(run, {"high", "low"},
                         {{"high/0.wav", {}, 0, {0.75f, 0.25f}}, {"low/2.wav", {}, 1, {0.625f, 0.375f}}});
        return run;
    }

  private Q_SLOTS:
    void theProjectSaysWhatTheFolderSays() {
        const test::ToneProject tones;
        const RunFolder folder = writtenRun(tones, "stopped early");
        Project project = tones.open();
        const auto id = keepRun(project, folder.path, kFingerprint, kStarted);
        QVERIFY(id);
        const Run run = runs(project).at(0);
        QCOMPARE(run.id, *id);
        QCOMPARE(run.folder, folder.path);
        QCOMPARE(run.started, kStarted);
        QVERIFY(run.state == RunState::Finished);
        QCOMPARE(run.bestEpoch, 1);
        QCOMPARE(*run.validAccuracy, 0.5);
        QCOMPARE(run.dataFingerprint, std::string(kFingerprint));
        QCOMPARE(*epochsOf(project, *id).at(0).validLoss, 0.25);
        const auto low = static_cast<std::int64_t>(project.clipsOf("low/2.wav").at(0));
        const std::vector<ClipPrediction> expected{
            {project.clipsOf("high/0.wav").at(0), "high", "high", 0.75, 0.75},
            {low, "low", "high", 0.625, 0.375}};
        QVERIFY(predictionsOf(project, *id) == expected);
    }

    void howItEndedIsKept() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::pair<const char*, RunState> ends[] = {{"finished", RunState::Finished},
                                                         {"stopped", RunState::Stopped},
                                                         {"diverged", RunState::Failed},
                                                         {"running", RunState::Failed}};
        for (const auto& [end, state] : ends) {
            keepRun(project, writtenRun(tones, end).path, kFingerprint, kStarted);
            QCOMPARE(runs(project).size(), std::size_t{1});
            QVERIFY(runs(project).at(0).state == state);
        }
    }

    void clipsChangedSinceTheTrainingReadThemAreLeftOut() {
        const test::ToneProject tones;
        const RunFolder folder = writtenRun(tones, "finished");
        Project project = tones.open();
        const std::int64_t ignored = project.clipsOf("low/2.wav").at(0);
        splitClip(project, project.clipsOf("high/0.wav").at(0), 0.04);
        ignoreClips(project, {&ignored, 1}, Ignored::Yes);
        const auto id = keepRun(project, folder.path, kFingerprint, kStarted);
        QCOMPARE(predictionsOf(project, *id).size(), std::size_t{1});
        QCOMPARE(predictionsOf(project, *id).at(0).clip, ignored);
    }

    void namesThatAreNotTextAreTheProjectsAgain() {
        const test::ToneProject tones;
        test::writeWav(tones.data() / "low/caf\xE9.wav", test::sine(300, 0.1, 8000));
        Project project = tones.open();
        commitImport(project, planImport(&project, {.folder = tones.data()}));
        const std::int64_t clip = project.clipsOf("low/caf\xE9.wav").at(0);
        labelClips(project, {&clip, 1}, "\xE9t\xE9");
        const RunFolder folder = writtenRun(tones, "finished");
        writePredictions(folder, {"low", "\xE9t\xE9"}, {{"low/caf\xE9.wav", {}, 1, {0.25f, 0.75f}}});
        const auto id = keepRun(project, folder.path, kFingerprint, kStarted);
        const std::vector<ClipPrediction> expected{{clip, "\xE9t\xE9", "\xE9t\xE9", 0.75, 0.75}};
        QVERIFY(predictionsOf(project, *id) == expected);
    }

    void whatCannotBeKeptIsSaid() {
        const test::ToneProject tones;
        Project project = tones.open();
        QVERIFY(!keepRun(project, tones.folder / "nothing", kFingerprint, kStarted));
        const RunFolder folder = writtenRun(tones, "finished");
        QVERIFY(!keepRun(project, folder.path, "of other data", kStarted));
        Project second = tones.open();
        QVERIFY_EXCEPTION_THROWN(keepRun(second, folder.path, kFingerprint, kStarted), ProjectError);
        test::writeFile(folder.history(), "broken");
        QVERIFY_EXCEPTION_THROWN(keepRun(project, folder.path, kFingerprint, kStarted), Error);
        QVERIFY(runs(project).empty());
    }
};

MELSCOPE_TEST(KeepRunTest);
#include "keep_run_test.moc"
