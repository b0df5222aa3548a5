// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/qt_palette.h"

namespace melscope {

namespace {

QColor blend(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

void setDisabled(QPalette& palette, const Colours& c) {
    const QColor faint = blend(c.muted, c.surface, 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
}

}  // namespace

QPalette qtPalette(const Colours& c) {
    QPalette palette(c.text, c.surface, c.surface, c.line, c.grid, c.text, c.text, c.surface, c.window);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Highlight, c.accentGround);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    setDisabled(palette, c);
    return palette;
}

}  // namespace melscope
