// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/dataset/split.h"
#include "core/project/project_split.h"

namespace melscope {

/// How the clips were divided, in the user's language.
class SplitWords {
    Q_DECLARE_TR_FUNCTIONS(SplitWords)

  public:
    /// E.g. "Split by groups, 12 of 60 held out for validation: 2 400 clips to train on, 600 (20 %) to
    /// validate with. No clip of 1 class is for validation: cow."
    static QString sentences(const SplitReport& report);
    /// The same; as it was put down where an older program divided the clips.
    static QString sentencesOn(const Division& division);

  private:
    static QString way(const SplitReport& report);
    static QString folds(const SplitReport& report);
    static QString rest(const SplitReport& report);
    static QString counts(const SplitReport& report);
    static QStringList missing(const SplitReport& report);
};

}  // namespace melscope
