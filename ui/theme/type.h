// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace melscope {

/// The sizes of text there are, in pixels.
enum class TextSize { Axis = 11, Table = 12, Text = 13, Title = 18, Figure = 24 };
enum class TextWeight { Regular = QFont::Normal, Strong = QFont::DemiBold };

/// Inter where it is installed, else the system's font; with digits of one width where Qt can ask for them
/// (from 6.7 on).
QFont textFont(TextSize size, TextWeight weight = TextWeight::Regular);

}  // namespace melscope
