// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view_colours.h"

namespace melscope {

/// The theme's colours in the words of the views.
ViewColours themedViewColours();

}  // namespace melscope
