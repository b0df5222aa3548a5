// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace melscope {

/// A drawing of resources/icons in one colour, sharp at any size and device pixel ratio.
/// @param name without folder and ending, e.g. "folder"
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

/// How an icon that follows the theme is coloured.
enum class IconTone { Text, Muted, OnAccent };

/// An icon that takes its colour from the theme each time it is drawn, so that a switch of theme needs
/// nothing else; where it is switched on it has the accent.
QIcon themedIcon(const QString& name, IconTone tone = IconTone::Text);

}  // namespace melscope
