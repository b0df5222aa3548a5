// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colours.h"

#include <QGuiApplication>
#include <QPalette>
#include <array>

namespace melscope {

namespace {

struct Row {
    NamedColour colour;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Row, 15> kTable{{
    {{"window", &Colours::window}, 0xF4F6F8, 0x14181D},
    {{"surface", &Colours::surface}, 0xFFFFFF, 0x1B2128},
    {{"sidebar", &Colours::sidebar}, 0xECEFF3, 0x101419},
    {{"line", &Colours::line}, 0xDDE2E8, 0x2C343E},
    {{"grid", &Colours::grid}, 0xE8ECF0, 0x2A323B},
    {{"text", &Colours::text}, 0x1A222C, 0xE5EAF0},
    {{"muted", &Colours::muted}, 0x5C6877, 0x93A0AE},
    {{"accentGround", &Colours::accentGround}, 0xE7EEFB, 0x23324D},
    {{"accent", &Colours::accent}, 0x2C66D1, 0x7AA5F5},
    {{"onAccent", &Colours::onAccent}, 0xFFFFFF, 0x101419},
    {{"good", &Colours::good}, 0x2B774B, 0x6FC28F},
    {{"warning", &Colours::warning}, 0xB25E09, 0xE3A04F},
    {{"bad", &Colours::bad}, 0xB3261E, 0xF28B82},
    {{"train", &Colours::train}, 0x2C66D1, 0x7AA5F5},
    {{"valid", &Colours::valid}, 0xD9730D, 0xF0A35E},
}};

Colours coloursOf(QRgb Row::*column) {
    Colours result;
    for (const Row& row : kTable) result.*row.colour.member = QColor::fromRgb(row.*column);
    return result;
}

}  // namespace

std::span<const NamedColour> namedColours() {
    static const auto names = [] {
        std::array<NamedColour, kTable.size()> list{};
        for (std::size_t i = 0; i < list.size(); ++i) list[i] = kTable[i].colour;
        return list;
    }();
    return names;
}

const Colours& colours(Scheme scheme) {
    static const Colours light = coloursOf(&Row::light);
    static const Colours dark = coloursOf(&Row::dark);
    return scheme == Scheme::Dark ? dark : light;
}

Scheme currentScheme() {
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return dark ? Scheme::Dark : Scheme::Light;
}

const Colours& currentColours() { return colours(currentScheme()); }

}  // namespace melscope
