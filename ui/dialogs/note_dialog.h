// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

namespace melscope {

/// Asks for a note on a clip.
class NoteDialog : public Dialog {
    Q_OBJECT

  public:
    NoteDialog(const QString& clip, const QString& note, QWidget* parent = nullptr);

  Q_SIGNALS:
    void noted(const QString& note);
};

}  // namespace melscope
