// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <optional>

class QKeyEvent;

namespace melscope {

/// The key that labels: a digit, or a letter as a small one; none if the event means something else.
std::optional<QChar> labelKeyOf(const QKeyEvent& event);

}  // namespace melscope
