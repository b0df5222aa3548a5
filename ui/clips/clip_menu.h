// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "core/project/clip_table.h"
#include "ui/frame/action_set.h"

namespace melscope {

/// What can be done with the chosen clips. What the menus of the window have as well is their action itself.
class ClipMenu : public QMenu {
    Q_OBJECT

  public:
    /// @param classes that can be given
    ClipMenu(const ActionSet& actions, const std::vector<NamedRow>& classes, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// @param classRow its row in the project
    void labelWanted(std::int64_t classRow);
    void splitWanted(melscope::Split split);
    void listenWanted();

  private:
    void addLabels(const ActionSet& actions, const std::vector<NamedRow>& classes);
    void addSplits(const ActionSet& actions);
};

}  // namespace melscope
