// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_words.h"

#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "app/gui/words.h"
#include "ui/clips/clip_model.h"
#include "ui/theme/reason_words.h"

namespace melscope {

QString ProjectWords::whyReadOnly(const Session& session) {
    if (!session.isOpen() || session.facts().readOnlyBecause.empty()) return {};
    return tr("The project can only be read: %1.")
        .arg(reasonInWords(shownText(session.facts().readOnlyBecause)));
}

QString ProjectWords::whyNotChanged(const Session& session) {
    return session.isOpen() ? whyReadOnly(session) : tr("No project is open.");
}

QString ProjectWords::summary(const Session& session) {
    const ClipCounts counts = session.table().counts();
    const auto folder = session.facts().dataFolder.filename();
    return QStringList{tr("%Ln clip(s)", nullptr, static_cast<int>(counts.clips)),
                       tr("%Ln class(es)", nullptr, static_cast<int>(counts.classes.size())),
                       Words::duration(counts.seconds), tr("folder %1").arg(shownPath(folder))}
        .join(QStringLiteral(" · "));
}

}  // namespace melscope
