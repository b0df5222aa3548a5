// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/train_checks.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/session.h"
#include "ui/clips/clip_model.h"

namespace melscope {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TrainChecks", text); }

}  // namespace

QString whyNotTrain(const Session& session) {
    if (!session.isOpen()) return tr("No project is open.");
    if (!session.facts().readOnlyBecause.empty())
        return tr("The project can only be read: %1.").arg(shownText(session.facts().readOnlyBecause));
    const ClipCounts counts = session.table().counts();
    const std::vector<NamedRow> classes = session.table().classes();
    if (counts.clips == 0) return tr("There are no clips yet: import a folder or a table first.");
    const auto withClips =
        std::ranges::count_if(counts.classes, [](std::int64_t clips) { return clips > 0; });
    if (withClips < 2)
        return withClips == 0 ? tr("No clip has a label yet: label clips of at least two classes first.")
                              : tr("All labels are of one class: training needs at least two.");
    const auto& splits = counts.splits;
    if (splits[static_cast<std::size_t>(Split::Train)] == 0)
        return tr("Split: no clip is in train yet. Press Apply beside Split on the Data page.");
    for (std::size_t i = 0; i < counts.classSplits.size(); ++i) {
        const auto learning = counts.classSplits[i][static_cast<std::size_t>(Split::Train)] +
                              counts.classSplits[i][static_cast<std::size_t>(Split::None)];
        if (counts.classes[i] > 0 && learning == 0)
            return tr("Split: class %1 has no clip in train. Divide the clips again on the Data page, or add "
                      "clips "
                      "of it.")
                .arg(shownText(classes[i].name));
    }
    return {};
}

QString remedyFor(const QString& reason) {
    const auto says = [&](const char* word) {
        return reason.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (says("loss became") || says("no longer a number"))
        return tr("The last good state is kept. Lower the learning rate and start a new run.");
    if (says("memory"))
        return tr("Make the batch smaller or the clips shorter, or close other programs, and resume.");
    if (says("space left") || says("MB left") || says("quota"))
        return tr("Make room on the disk, then start or resume the run.");
    if (says("changed since this run began")) return {};
    if (says("where it should be")) return tr("Choose Locate recordings in the File menu.");
    if (says("melscope_learn") || says("LibTorch"))
        return tr("Install LibTorch, or use a build of Melscope that has it.");
    return tr("What was learned up to the last checkpoint is kept.");
}

}  // namespace melscope
