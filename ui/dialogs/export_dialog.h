// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/label_export.h"
#include "ui/dialogs/format_dialog.h"

namespace melscope {

/// Which program's format labels are to be written in.
class ExportDialog : public FormatDialog {
    Q_OBJECT

  public:
    explicit ExportDialog(QWidget* parent = nullptr);

    LabelFormat format() const { return static_cast<LabelFormat>(chosen()); }

  private:
    static std::vector<FormatWords> words();
};

}  // namespace melscope
