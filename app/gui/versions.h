// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/dialogs/about_dialog.h"

namespace melscope {

/// What the program is made of. LibTorch is named only if it was loaded, and not loaded to be named.
QList<VersionRow> versions();

}  // namespace melscope
