// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_menu.h"

#include "ui/clips/clip_model.h"

namespace melscope {

namespace {

constexpr std::size_t kMostListed = 25;  // more are quicker found by typing

QString literalAction(const std::string& name) {
    return shownText(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

ClipMenu::ClipMenu(const ActionSet& actions, const std::vector<NamedRow>& classes, QWidget* parent)
    : QMenu(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    connect(addAction(tr("Lis&ten")), &QAction::triggered, this, &ClipMenu::listenWanted);
    addSeparator();
    addLabels(actions, classes);
    addAction(actions.action(ActionId::RemoveLabel));
    addAction(actions.action(ActionId::IgnoreClip));
    addSplits(actions);
    addAction(actions.action(ActionId::NoteClip));
}

void ClipMenu::addLabels(const ActionSet& actions, const std::vector<NamedRow>& classes) {
    QMenu* labels = addMenu(tr("&Label as"));
    for (std::size_t i = 0; i < qMin(classes.size(), kMostListed); ++i)
        connect(labels->addAction(literalAction(classes[i].name)), &QAction::triggered, this,
                [this, row = classes[i].row] { Q_EMIT labelWanted(row); });
    if (!classes.empty()) labels->addSeparator();
    QAction* other =
        labels->addAction(classes.size() > kMostListed ? tr("Other or new class...") : tr("New class..."));
    connect(other, &QAction::triggered, actions.action(ActionId::LabelClip), &QAction::trigger);
    labels->setEnabled(actions.action(ActionId::LabelClip)->isEnabled());
}

void ClipMenu::addSplits(const ActionSet& actions) {
    QMenu* splits = addMenu(tr("Put &into"));
    for (const Split split : {Split::Train, Split::Valid, Split::Test, Split::None})
        connect(splits->addAction(split == Split::None ? tr("no part") : splitText(split)),
                &QAction::triggered, this, [this, split] { Q_EMIT splitWanted(split); });
    splits->setEnabled(actions.action(ActionId::LabelClip)->isEnabled());
}

}  // namespace melscope
