// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_export_dialog.h"

namespace melscope {

PredictionExportDialog::PredictionExportDialog(QWidget* parent)
    : FormatDialog(tr("Export predictions"), words(), parent) {}

/// In the order of PredictionFormat.
std::vector<FormatWords> PredictionExportDialog::words() {
    return {
        {tr("Table of recordings (CSV)"),
         tr("The five most probable classes of every recording, for spreadsheets.")},
        {tr("Table of stretches (CSV)"),
         tr("Every stretch in which a class was heard, by the threshold on this page.")},
        {tr("JSON lines"), tr("Both, one object for each recording, for programs.")},
        {tr("Audacity label tracks"),
         tr("One text file for each recording in which something was heard. Files of the same names are "
            "replaced.")},
        {tr("Raven selection table"), tr("One table whose times run on over all recordings.")},
    };
}

}  // namespace melscope
