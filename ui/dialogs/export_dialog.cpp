// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

namespace melscope {

ExportDialog::ExportDialog(QWidget* parent) : FormatDialog(tr("Export labels"), words(), parent) {}

/// In the order of LabelFormat.
std::vector<FormatWords> ExportDialog::words() {
    return {
        {tr("Table (CSV)"), tr("Every clip, for spreadsheets and to import again.")},
        {tr("JSON lines"), tr("Every clip, for programs.")},
        {tr("Audacity label tracks"),
         tr("One text file for each recording that has a label. Files of the same names are replaced.")},
        {tr("Raven selection table"), tr("One table whose times run on over all recordings.")},
    };
}

}  // namespace melscope
