// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace melscope {

/// A clause, such as core's reasons are, as a sentence: a capital first and a full stop last. A name that
/// comes first, such as a path or a key, keeps its letters; a path alone stays as it is.
QString asSentence(const QString& clause);

}  // namespace melscope
