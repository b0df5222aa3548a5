// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/class_colours.h"

#include <array>

#include "ui/theme/colours.h"

namespace melscope {

namespace {

constexpr std::array<QRgb, 8> kOnLight{0x2C66D1, 0xD9730D, 0x009E73, 0xCC79A7,
                                       0x56B4E9, 0xD55E00, 0xB39B00, 0x7A5195};
constexpr std::array<QRgb, 8> kOnDark{0x7AA5F5, 0xF0A35E, 0x3CC9A0, 0xE3A3C6,
                                      0x8FD0F5, 0xF08A4B, 0xE0D04A, 0xB79AD0};

}  // namespace

QColor classColour(int label) {
    const auto& palette = currentScheme() == Scheme::Dark ? kOnDark : kOnLight;
    return QColor(palette[static_cast<std::size_t>(label) % palette.size()]);
}

}  // namespace melscope
