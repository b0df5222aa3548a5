// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/dataset/dataset.h"

namespace melscope {

enum class FoundColumn { Recording, Label, Group, Fold, Split, Begin, End };

/// The columns in which some clip has something.
std::vector<FoundColumn> foundColumns(const Dataset& found);

QStringList headingsOf(const std::vector<FoundColumn>& columns);

/// What stands in a column of a clip.
QString foundText(const Dataset& found, std::size_t clip, FoundColumn column);

}  // namespace melscope
