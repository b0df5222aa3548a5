// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace melscope {

/// The colours a view paints with: filled in by the theme, with the light palette as the default.
struct ViewColours {
    QColor surface{0xFFFFFF};
    QColor line{0xDDE2E8};
    QColor grid{0xE8ECF0};
    QColor text{0x1A222C};
    QColor muted{0x5C6877};
    QColor accent{0x2C66D1};
    QColor onAccent{0xFFFFFF};  ///< text on the accent
    QColor accentGround{0xE7EEFB};
    QColor good{0x2E7D4F};
    QColor warning{0xB25E09};
    QColor bad{0xB3261E};
    bool operator==(const ViewColours&) const = default;
};

inline ViewColours lightViewColours() { return {}; }
inline ViewColours darkViewColours() {
    return {.surface = 0x1B2128,
            .line = 0x2C343E,
            .grid = 0x2A323B,
            .text = 0xE5EAF0,
            .muted = 0x93A0AE,
            .accent = 0x7AA5F5,
            .onAccent = 0x101419,
            .accentGround = 0x23324D,
            .good = 0x6FC28F,
            .warning = 0xE3A04F,
            .bad = 0xF28B82};
}

}  // namespace melscope
