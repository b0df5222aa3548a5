// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/prediction_export.h"
#include "ui/dialogs/format_dialog.h"

namespace melscope {

/// Which program's format predictions are to be written in.
class PredictionExportDialog : public FormatDialog {
    Q_OBJECT

  public:
    explicit PredictionExportDialog(QWidget* parent = nullptr);

    PredictionFormat format() const { return static_cast<PredictionFormat>(chosen()); }

  private:
    static std::vector<FormatWords> words();
};

}  // namespace melscope
