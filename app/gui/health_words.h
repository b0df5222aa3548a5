// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/gui/inspection.h"
#include "core/dataset/health.h"
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

    /// What was found, without the number that stands before it in a line.
    static QString sentence(const HealthFinding& finding);
    /// Why it matters and what to do.
    static QString advice(HealthKind kind);

  private:
    static QString ofClasses(const HealthFinding& finding);
    static QString ofTie(HealthKind kind, const ValueTie& tie);
    static QString ofOthers(HealthKind kind, const ValueTie& tie);
    static QString ofLoudness(const LoudnessTie& tie);
    static QString value(HealthKind kind, const std::string& value);
    static QString detail(const HealthFinding& finding);
    static QString whole(const HealthFinding& finding);
    static AuditLine leakLine(const FoundLeak& leak, GroupBy groupBy);
    static QString noGroupOnBothSides(GroupBy groupBy);
};

}  // namespace melscope
