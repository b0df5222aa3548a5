// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/project/label_export.h"
#include "ui/dialogs/dialog.h"

class QRadioButton;

namespace melscope {

/// Which program's format labels are to be written in; where to is asked next.
class ExportDialog : public Dialog {
    Q_OBJECT

  public:
    explicit ExportDialog(QWidget* parent = nullptr);

    LabelFormat format() const;

  private:
    void addFormat(std::size_t index);

    std::array<QRadioButton*, 4> m_formats{};  ///< [LabelFormat]
};

}  // namespace melscope
