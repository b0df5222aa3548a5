// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/themed_colours.h"

#include "ui/theme/colours.h"

namespace melscope {

ViewColours themedViewColours() {
    const Colours& c = currentColours();
    return {.surface = c.surface,
            .line = c.line,
            .grid = c.grid,
            .text = c.text,
            .muted = c.muted,
            .accent = c.accent,
            .onAccent = c.onAccent,
            .accentGround = c.accentGround,
            .good = c.good,
            .warning = c.warning,
            .bad = c.bad};
}

}  // namespace melscope
