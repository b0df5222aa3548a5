// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

namespace melscope {

/// Asks for the name of a run, which its folder has too.
class RunNameDialog : public Dialog {
    Q_OBJECT

  public:
    explicit RunNameDialog(const QString& name, QWidget* parent = nullptr);

  Q_SIGNALS:
    void named(const QString& name);
};

}  // namespace melscope
