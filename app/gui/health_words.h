// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/gui/inspection.h"
#include "ui/data/health_card.h"
#include "ui/data/split_card.h"

namespace melscope {

/// What an inspection found, in the user's language.
class HealthWords {
    Q_DECLARE_TR_FUNCTIONS(HealthWords)

  public:
    /// As few letters as a column has room for, e.g. "silent"; empty if it is not about single clips.
    static QString brief(HealthKind kind);
    static HealthLine line(const FoundProblem& problem);
    static HealthLine missing(std::size_t clips);
    /// What is in order.
    static QList<HealthLine> praise(const Inspection& found);
    static QString brief(LeakKind kind);
    /// What is on both sides, or is not.
    static QList<AuditLine> audit(const Inspection& found);

  private:
    static QString sentence(const FoundProblem& problem);
    static AuditLine leakLine(const FoundLeak& leak, GroupBy groupBy);
    static QString noGroupOnBothSides(GroupBy groupBy);
};

}  // namespace melscope
