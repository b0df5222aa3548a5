// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace melscope {

inline constexpr int kAxisMargin = 48;      ///< pixels left of a plot, for the labels of its axis
inline constexpr int kTimeAxisHeight = 24;  ///< pixels below a plot
inline constexpr int kScaleWidth = 64;      ///< pixels of the level scale

/// 11 px, digits of equal width where the font has them.
inline QFont axisFont(QFont font) {
    font.setPixelSize(11);
    return font;
}

}  // namespace melscope
