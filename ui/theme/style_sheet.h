// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/theme/colours.h"

namespace melscope {

/// resources/theme/melscope.qss with `@name@` replaced by the colour of that name and `@scheme@` by light or
/// dark.
QString styleSheet(Scheme scheme);

}  // namespace melscope
