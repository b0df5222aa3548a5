// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

#include "ui/frame/menus.h"

namespace melscope {

/// The projects that were open last: name, folder, when.
class RecentList : public QListWidget {
    Q_OBJECT

  public:
    explicit RecentList(QWidget* parent = nullptr);

    void setProjects(const QList<RecentProject>& projects);

  Q_SIGNALS:
    void chosen(const QString& path);
};

}  // namespace melscope
