// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/label_key.h"

#include <QKeyEvent>

namespace melscope {

std::optional<QChar> labelKeyOf(const QKeyEvent& event) {
    const auto keys = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QString text = event.text();
    if (text.size() != 1) return std::nullopt;
    const bool digit = text.front().isDigit();  // some keyboards want Shift for it
    const bool letter = text.front().isLetter();
    if ((digit && (keys & ~Qt::ShiftModifier) == Qt::NoModifier) || (letter && keys == Qt::NoModifier))
        return text.front().toLower();
    return std::nullopt;
}

}  // namespace melscope
