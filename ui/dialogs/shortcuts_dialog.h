// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

namespace melscope {

class ActionSet;

/// Every action that has a key, as the menus have them.
class ShortcutsDialog : public Dialog {
    Q_OBJECT

  public:
    explicit ShortcutsDialog(const ActionSet& actions, QWidget* parent = nullptr);
};

}  // namespace melscope
