// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <map>

#include "ui/frame/action_table.h"

class QAction;
class QMenu;
class QMenuBar;

namespace melscope {

class ActionSet;

/// A project that was open before.
struct RecentProject {
    QString path;
    QString when;  ///< for people, e.g. "yesterday"
    bool operator==(const RecentProject&) const = default;
};

/// The menu bar: the table of actions, the projects that were open last and the choice of theme.
class Menus : public QObject {
    Q_OBJECT

  public:
    Menus(const ActionSet& actions, QMenuBar* bar, QObject* parent);

    void setRecent(const QList<RecentProject>& projects);
    void retranslate();

  Q_SIGNALS:
    void recentChosen(const QString& path);

  private:
    void fill(MenuId id, QMenu* menu, const ActionSet& actions);

    std::map<MenuId, QMenu*> m_menus;
    QMenu* m_recent;
};

}  // namespace melscope
