// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

namespace melscope {

/// The six pages in six sentences.
class FirstStepsDialog : public Dialog {
    Q_OBJECT

  public:
    explicit FirstStepsDialog(QWidget* parent = nullptr);

  private:
    void addStep(const QString& name, const QString& sentence);
};

}  // namespace melscope
