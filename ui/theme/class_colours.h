// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace melscope {

/// The colour of a class by its place among the classes, in the theme that is current: the palette of Okabe
/// and Ito, which colour-blind people can tell apart and that fits the theme, again from the ninth on. Never
/// the only sign of a class.
QColor classColour(int label);

}  // namespace melscope
