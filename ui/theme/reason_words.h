// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace melscope {

/// A reason of core in the user's language, with its names and numbers as they are; one that is not known
/// stays as it is. What is wrong with a file is known behind its path as well: "a.wav: holds no sound".
QString reasonInWords(const QString& reason);
QString reasonInWords(const std::string& reason);

}  // namespace melscope
