// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>
#include <QString>
#include <array>

namespace melscope {

/// How a level becomes a colour, dark to bright in equal steps of lightness. Cividis looks nearly the same to
/// eyes that do not tell red from green.
enum class ColourMap { Magma, Viridis, Cividis, Grey };
inline constexpr std::array kColourMaps{ColourMap::Magma, ColourMap::Viridis, ColourMap::Cividis,
                                        ColourMap::Grey};

using ColourTable = std::array<QRgb, 256>;

const ColourTable& colourTable(ColourMap map);
QString colourMapName(ColourMap map);  ///< for a menu

/// Lightness L* (CIE 1976) of a colour, 0 to 100.
double lightness(QRgb colour);

}  // namespace melscope
