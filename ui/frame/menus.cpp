// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/menus.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include "ui/frame/action_set.h"

namespace melscope {

Menus::Menus(const ActionSet& actions, QMenuBar* bar, QObject* parent)
    : QObject(parent), m_recent(new QMenu(bar)) {
    using enum MenuId;
    for (const MenuId id : {File, Edit, View, Playback, Label, Run, Help}) {
        m_menus[id] = bar->addMenu(QString());
        m_menus[id]->setToolTipsVisible(true);
        fill(id, m_menus[id], actions);
    }
    m_recent->setToolTipsVisible(true);
    setRecent({});
    retranslate();
}

void Menus::fill(MenuId id, QMenu* menu, const ActionSet& actions) {
    for (const ActionRow& row : actionTable()) {
        if (row.menu != id) continue;
        if (*row.text == '\0')
            menu->addSeparator();
        else
            menu->addAction(actions.action(row.id));
        if (row.id == ActionId::OpenProject && *row.text != '\0') menu->addMenu(m_recent);
    }
}

void Menus::setRecent(const QList<RecentProject>& projects) {
    m_recent->clear();
    m_recent->setEnabled(!projects.isEmpty());
    for (const RecentProject& project : projects) {
        QString text = project.path;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = m_recent->addAction(text);
        action->setStatusTip(project.path);
        connect(action, &QAction::triggered, this,
                [this, path = project.path] { Q_EMIT recentChosen(path); });
    }
}

void Menus::retranslate() {
    for (const auto& [id, menu] : m_menus)
        menu->setTitle(QCoreApplication::translate("Actions", menuTitle(id)));
    m_recent->setTitle(tr("Open &recent"));
}

}  // namespace melscope
