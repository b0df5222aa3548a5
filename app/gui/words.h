// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <cstdint>
#include <string>

namespace melscope {

/// Numbers, times and core's facts in the user's language.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

  public:
    /// With the language's thousands separator.
    static QString number(std::uint64_t value);
    /// A share as "20 %", "12.5 %", "under 0.1 %".
    static QString percent(double share);
    /// "40 s", "2 min 10 s", "1 h 5 min".
    static QString duration(double seconds);
    /// "58 s left".
    static QString left(double seconds);
    /// "today 14:30", "yesterday", "12.03.2024".
    static QString when(const QDateTime& time);
    /// What a job is doing, of core's word for it, e.g. "reading headers".
    static QString stage(const std::string& stage);
};

}  // namespace melscope
