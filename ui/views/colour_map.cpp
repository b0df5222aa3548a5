// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/colour_map.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <span>

#include "core/features/magma.h"

namespace melscope {

namespace {

/// CIE L*a*b*, white D65.
struct Lab {
    double l = 0, a = 0, b = 0;
};

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

int coded(double channel) {
    const double c = std::clamp(channel, 0.0, 1.0);
    return static_cast<int>(
        std::lround(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055)));
}

double compressed(double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; }
double expanded(double t) { return t > 6.0 / 29 ? t * t * t : (116 * t - 16) * 27 / 24389; }

constexpr double kWhiteX = 0.95047;
constexpr double kWhiteZ = 1.08883;

Lab toLab(QRgb colour) {
    const double r = linear(qRed(colour)), g = linear(qGreen(colour)), b = linear(qBlue(colour));
    const double x = compressed((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / kWhiteX);
    const double y = compressed(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = compressed((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / kWhiteZ);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QRgb toRgb(const Lab& lab) {
    const double fy = (lab.l + 16) / 116;
    const double x = kWhiteX * expanded(fy + lab.a / 500), y = expanded(fy),
                 z = kWhiteZ * expanded(fy - lab.b / 200);
    return qRgb(coded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
                coded(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
                coded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z));
}

/// A path through a few colours, walked in equal steps of lightness from the first to the last.
ColourTable along(std::span<const QRgb> path) {
    const Lab first = toLab(path.front()), last = toLab(path.back());
    ColourTable table{};
    std::size_t leg = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double l = std::lerp(first.l, last.l, static_cast<double>(i) / 255);
        while (leg + 2 < path.size() && toLab(path[leg + 1]).l < l) ++leg;
        const Lab from = toLab(path[leg]), to = toLab(path[leg + 1]);
        const double share = std::clamp((l - from.l) / (to.l - from.l), 0.0, 1.0);
        table[i] = toRgb({l, std::lerp(from.a, to.a, share), std::lerp(from.b, to.b, share)});
    }
    return table;
}

ColourTable magma() {
    ColourTable table{};
    std::ranges::transform(kMagma, table.begin(), [](std::uint32_t rgb) { return 0xFF000000u | rgb; });
    return table;
}

}  // namespace

// Violet, blue, green, yellow; blue, grey, yellow.
const ColourTable& colourTable(ColourMap map) {
    static constexpr QRgb kViridis[]{0xFF440154, 0xFF46327E, 0xFF365C8D, 0xFF277F8E,
                                     0xFF1FA187, 0xFF4AC16D, 0xFFA0DA39, 0xFFFDE725};
    static constexpr QRgb kCividis[]{0xFF00204D, 0xFF31446B, 0xFF666970, 0xFF958F78, 0xFFCBBA69, 0xFFFFEA46};
    static constexpr QRgb kGrey[]{0xFF000000, 0xFFFFFFFF};
    static const std::array tables{magma(), along(kViridis), along(kCividis), along(kGrey)};
    return tables[static_cast<std::size_t>(map)];
}

QString colourMapName(ColourMap map) {
    switch (map) {
        case ColourMap::Magma:
            return QCoreApplication::translate("ColourMap", "Magma");
        case ColourMap::Viridis:
            return QCoreApplication::translate("ColourMap", "Viridis");
        case ColourMap::Cividis:
            return QCoreApplication::translate("ColourMap", "Cividis (colour-blind safe)");
        case ColourMap::Grey:
            return QCoreApplication::translate("ColourMap", "Grey");
    }
    return {};
}

double lightness(QRgb colour) { return toLab(colour).l; }

}  // namespace melscope
