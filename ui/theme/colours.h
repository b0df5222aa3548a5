// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <span>

namespace melscope {

enum class Scheme { Light, Dark };

/// Every colour of the window, by what it is for. Text, muted, accent, good, warning and bad keep a contrast
/// of at least 4.5 on window, surface and sidebar.
struct Colours {
    QColor window;   ///< behind the cards, and in what can be typed into
    QColor surface;  ///< of cards, tables, menus
    QColor sidebar;  ///< also of menu bar and status line
    QColor line;     ///< around cards and controls
    QColor grid;     ///< inside charts and tables, and the track of a bar
    QColor text;
    QColor muted;         ///< units, counts, what explains
    QColor accent;        ///< the one colour that calls
    QColor accentGround;  ///< behind what is chosen
    QColor onAccent;      ///< text on accent
    QColor good;
    QColor warning;
    QColor bad;
    QColor train;
    QColor valid;
    bool operator==(const Colours&) const = default;
};

/// A colour and the name by which the style sheet calls it.
struct NamedColour {
    const char* name;
    QColor Colours::*member;
};
std::span<const NamedColour> namedColours();

const Colours& colours(Scheme scheme);

/// The scheme that the application's palette was made of, so that a widget that paints need not be told; it
/// is sent QEvent::PaletteChange when that changes.
Scheme currentScheme();
const Colours& currentColours();

}  // namespace melscope
