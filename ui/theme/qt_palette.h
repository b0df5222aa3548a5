// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include "ui/theme/colours.h"

namespace melscope {

/// The colours in Qt's words, for what the style sheet does not reach.
QPalette qtPalette(const Colours& colours);

}  // namespace melscope
