// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace melscope {

/// Distances in device-independent pixels.
inline constexpr int kUnit = 8;         ///< inside rows
inline constexpr int kCardGap = 12;     ///< between cards, and inside them at the edge
inline constexpr int kPageMargin = 16;  ///< around a page
inline constexpr int kRowHeight = 27;   ///< of tables
inline constexpr int kRadius = 8;       ///< of cards
inline constexpr int kSidebarWidth = 168;
inline constexpr int kCompactSidebarWidth = 56;  ///< with icons only
inline constexpr int kCompactBelow = 1100;       ///< width of the window
inline constexpr int kIconSize = 20;

}  // namespace melscope
