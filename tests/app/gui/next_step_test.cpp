// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/next_step.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Ready to be trained.
ProjectProgress ready() { return {.isOpen = true, .clips = 400, .classes = 10, .validClips = 80}; }

ProjectProgress withRun(RunStage stage) {
    ProjectProgress now = ready();
    now.run = {.stage = stage, .run = 1, .name = QStringLiteral("Run 1"), .epoch = 3, .epochs = 60};
    return now;
}

bool says(const ProjectProgress& now, const char* words) {
    return nextStep(now).sentence.contains(QLatin1String(words));
}

}  // namespace

/// From opening to predicting, the next step is said and leads to where it is done.
class NextStepTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutAProjectOneIsOpened() {
        QVERIFY(says({}, "open the demo project"));
        QVERIFY(!nextStep({}).page);
        QVERIFY(says({.isImportShown = true}, "look at what was found"));
        QVERIFY(says({.isOpen = true}, "drop a folder"));
    }

    void recordingsLabelsAndSplitComeFirst() {
        ProjectProgress now = ready();
        now.validClips = 0;
        QVERIFY(says(now, "divide the clips"));
        now.unlabelled = 57;
        QVERIFY(says(now, "57 clip"));
        QCOMPARE(nextStep(now).page, std::optional(PageId::Listen));
        now.areRecordingsMissing = true;
        QVERIFY(says(now, "locate"));
        QCOMPARE(nextStep(now).page, std::optional(PageId::Data));
    }

    void whatIsInTheWayOfTrainingIsSaid() {
        ProjectProgress now = ready();
        now.whyNotTrain = QStringLiteral("All labels are of one class: training needs at least two.");
        QCOMPARE(nextStep(now).sentence, now.whyNotTrain);
        now.classes = 1;
        now.validClips = 0;
        QCOMPARE(nextStep(now).sentence, now.whyNotTrain);
    }

    void recordingsAreCheckedBeforeTheyAreTrained() {
        ProjectProgress now = ready();
        now.unheard = 400;
        QVERIFY(says(now, "check the recordings"));
        now.areSidesMixed = true;
        QVERIFY(says(now, "both sides"));
        QVERIFY(says(ready(), "start training"));
        QVERIFY(says(ready(), "400 clip"));
        QCOMPARE(nextStep(ready()).page, std::optional(PageId::Train));
    }

    void aRunSaysHowFarItIsAndWhatCanBeDoneMeanwhile() {
        QVERIFY(says(withRun(RunStage::Preparing), "Preparing"));
        QVERIFY(says(withRun(RunStage::Training), "Training Run 1, epoch 3 of 60"));
        QVERIFY(says(withRun(RunStage::Training), "drop a recording meanwhile"));
        QVERIFY(says(withRun(RunStage::Paused), "resume Run 1"));
        QVERIFY(says(withRun(RunStage::Paused), "epoch 3 of 60"));
        QVERIFY(says(withRun(RunStage::BrokenOff), "resume Run 1"));
        QVERIFY(says(withRun(RunStage::Failed), "why Run 1 failed"));
        QVERIFY(says(withRun(RunStage::Stopped), "resume it"));
        QCOMPARE(nextStep(withRun(RunStage::Paused)).page, std::optional(PageId::Train));
    }

    void aTrainedRunIsEvaluatedMendedAndUsed() {
        QVERIFY(says(withRun(RunStage::Trained), "how good Run 1 is"));
        QCOMPARE(nextStep(withRun(RunStage::Trained)).page, std::optional(PageId::Evaluate));
        ProjectProgress now = withRun(RunStage::Evaluated);
        QVERIFY(says(now, "drop a recording"));
        QCOMPARE(nextStep(now).page, std::optional(PageId::Predict));
        now.run.mistakes = 4;
        QVERIFY(says(now, "4 mistake"));
        QCOMPARE(nextStep(now).page, std::optional(PageId::Evaluate));
        now.isEditedSinceRun = true;
        QVERIFY(says(now, "train again"));
        QCOMPARE(nextStep(now).page, std::optional(PageId::Train));
    }

    /// Labels that are missing or recordings that nobody checked do not hide what a run has come to.
    void aRunGoesBeforeWhatIsStillToBeLabelled() {
        ProjectProgress now = withRun(RunStage::Trained);
        now.unlabelled = 57;
        now.unheard = 400;
        QVERIFY(says(now, "how good Run 1 is"));
    }
};

MELSCOPE_TEST(NextStepTest);
#include "next_step_test.moc"
