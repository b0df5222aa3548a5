// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include "ui/theme/colours.h"

namespace melscope {

/// Style and font, before the first widget is made: one that has a style sheet takes no other font any more.
void beginTheme();

/// Gives the whole application its palette and style sheet; may be called again at any time.
void applyTheme(Scheme scheme);

/// The scheme of the platform's own palette, as far as it tells: only true before the first applyTheme().
Scheme platformScheme();

enum class ButtonKind { Plain, Primary, Quiet, Danger };
/// Primary is the one thing to do on a page; quiet ones have no border until they are pointed at.
void setButtonKind(QPushButton& button, ButtonKind kind);

}  // namespace melscope
