// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/next_step.h"

#include "app/gui/program.h"

namespace melscope {

namespace {

/// Without recordings there is nothing to do.
std::optional<NextStep> withoutRecordings(const ProjectProgress& now) {
    if (now.clips == 0)
        return NextStep{Program::tr("Next: drop a folder of recordings or a table here."), PageId::Data};
    if (now.areRecordingsMissing)
        return NextStep{Program::tr("Next: locate the recordings that are not where they were."),
                        PageId::Data};
    return std::nullopt;
}

/// Until there are clips with labels on both sides of a split, nothing can be learned.
std::optional<NextStep> beforeTraining(const ProjectProgress& now) {
    if (now.unlabelled > 0)
        return NextStep{
            Program::tr("Next: %Ln clip(s) have no label - press a number key on the Listen page to label "
                        "them.",
                        nullptr, static_cast<int>(now.unlabelled)),
            PageId::Listen};
    if (now.classes > 1 && now.validClips == 0)
        return NextStep{
            Program::tr("Next: divide the clips into train and valid - press Apply beside Split on the Data "
                        "page."),
            PageId::Data};
    if (!now.whyNotTrain.isEmpty()) return NextStep{now.whyNotTrain, PageId::Data};
    return std::nullopt;
}

NextStep firstTraining(const ProjectProgress& now) {
    if (const auto before = beforeTraining(now)) return *before;
    if (now.areSidesMixed)
        return {Program::tr("Next: see to what is on both sides of the split, on the Data page, or the "
                            "scores will be too good to be true."),
                PageId::Data};
    if (now.unheard > 0)
        return {
            Program::tr("Next: check the recordings for silence, clipping and duplicates, on the Data page."),
            PageId::Data};
    return {Program::tr("Next: start training on the Train page - %1 in %2 are ready.")
                .arg(Program::tr("%Ln clip(s)", nullptr, static_cast<int>(now.clips)),
                     Program::tr("%Ln class(es)", nullptr, static_cast<int>(now.classes))),
            PageId::Train};
}

QString whileTraining(const RunProgress& run) {
    if (run.epoch == 0)
        return Program::tr("Training %1. You can go on labelling or drop a recording meanwhile.")
            .arg(run.name);
    return Program::tr("Training %1, epoch %2 of %3. You can go on labelling or drop a recording meanwhile.")
        .arg(run.name)
        .arg(run.epoch)
        .arg(run.epochs);
}

NextStep afterEvaluating(const ProjectProgress& now) {
    if (now.isEditedSinceRun)
        return {Program::tr("Next: train again on the Train page - clips or labels have changed since %1.")
                    .arg(now.run.name),
                PageId::Train};
    if (now.run.mistakes == 0)
        return {Program::tr("Next: drop a recording here to have it named."), PageId::Predict};
    return {Program::tr("Next: listen to the %Ln mistake(s) of %1 on the Evaluate page and mend wrong "
                        "labels, or drop a recording to have it named.",
                        nullptr, static_cast<int>(now.run.mistakes))
                .arg(now.run.name),
            PageId::Evaluate};
}

NextStep afterTraining(const ProjectProgress& now) {
    const RunProgress& run = now.run;
    switch (run.stage) {
        case RunStage::Paused:
            return {Program::tr("Next: resume %1 on the Train page - it is paused at epoch %2 of %3.")
                        .arg(run.name)
                        .arg(run.epoch)
                        .arg(run.epochs),
                    PageId::Train};
        case RunStage::BrokenOff:
            return {Program::tr("Next: resume %1 on the Train page - it broke off at epoch %2 of %3.")
                        .arg(run.name)
                        .arg(run.epoch)
                        .arg(run.epochs),
                    PageId::Train};
        case RunStage::Failed:
            return {
                Program::tr("Next: see on the Train page why %1 failed, and what may help.").arg(run.name),
                PageId::Train};
        case RunStage::Stopped:
            return {Program::tr("Next: see on the Evaluate page what %1 has learned, or resume it on the "
                                "Train page.")
                        .arg(run.name),
                    PageId::Evaluate};
        case RunStage::Trained:
            return {Program::tr("Next: see on the Evaluate page how good %1 is and what it gets wrong.")
                        .arg(run.name),
                    PageId::Evaluate};
        default:
            return afterEvaluating(now);
    }
}

}  // namespace

NextStep nextStep(const ProjectProgress& now) {
    if (now.isImportShown)
        return {Program::tr("Next: look at what was found; nothing is taken over before you say so."), {}};
    if (!now.isOpen)
        return {Program::tr("Next: open the demo project, or drop a folder of recordings here."), {}};
    if (now.run.stage == RunStage::Preparing)
        return {Program::tr("Preparing the next run: its recordings are looked for."), PageId::Train};
    if (now.run.stage == RunStage::Training) return {whileTraining(now.run), PageId::Train};
    if (const auto before = withoutRecordings(now)) return *before;
    return now.run.stage == RunStage::None ? firstTraining(now) : afterTraining(now);
}

}  // namespace melscope
