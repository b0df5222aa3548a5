// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/train_checks.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "ui/clips/clip_model.h"

namespace melscope {

namespace {

struct TrainChecks {
    Q_DECLARE_TR_FUNCTIONS(TrainChecks)
};

}  // namespace

QString whyNotTrain(const Session& session) {
    if (const QString why = ProjectWords::whyNotChanged(session); !why.isEmpty()) return why;
    const ClipCounts counts = session.table().counts();
    const std::vector<NamedRow> classes = session.table().classes();
    if (counts.clips == 0)
        return TrainChecks::tr("There are no clips yet: import a folder or a table first.");
    const auto withClips =
        std::ranges::count_if(counts.classes, [](std::int64_t clips) { return clips > 0; });
    if (withClips < 2)
        return withClips == 0
                   ? TrainChecks::tr("No clip has a label yet: label clips of at least two classes first.")
                   : TrainChecks::tr("All labels are of one class: training needs at least two.");
    const auto& splits = counts.splits;
    if (splits[static_cast<std::size_t>(Split::Train)] == 0)
        return TrainChecks::tr("Split: no clip is in train yet. Press Apply beside Split on the Data page.");
    for (std::size_t i = 0; i < counts.classSplits.size(); ++i) {
        const auto learning = counts.classSplits[i][static_cast<std::size_t>(Split::Train)] +
                              counts.classSplits[i][static_cast<std::size_t>(Split::None)];
        if (counts.classes[i] > 0 && learning == 0)
            return TrainChecks::tr(
                       "Split: class %1 has no clip in train. Divide the clips again on the Data page, or "
                       "add clips of it.")
                .arg(shownText(classes[i].name));
    }
    return {};
}

QString remedyFor(const QString& reason) {
    const auto says = [&](const char* word) {
        return reason.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (says("loss became") || says("no longer a number"))
        return TrainChecks::tr("The last good state is kept. Lower the learning rate and start a new run.");
    if (says("memory"))
        return TrainChecks::tr(
            "Make the batch smaller or the clips shorter, or close other programs, and resume.");
    if (says("space left") || says("MB left") || says("quota"))
        return TrainChecks::tr("Make room on the disk, then start or resume the run.");
    if (says("changed since this run began")) return {};
    if (says("where it should be")) return TrainChecks::tr("Choose Locate recordings in the File menu.");
    if (says("melscope_learn") || says("LibTorch"))
        return TrainChecks::tr("Install LibTorch, or use a build of Melscope that has it.");
    return TrainChecks::tr("What was learned up to the last checkpoint is kept.");
}

}  // namespace melscope
