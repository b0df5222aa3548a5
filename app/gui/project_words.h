// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace melscope {

class Session;

/// What is said of the open project on more than one page.
struct ProjectWords {
    Q_DECLARE_TR_FUNCTIONS(ProjectWords)

  public:
    /// Why nothing can be changed in it, as a sentence; empty: it can.
    static QString whyReadOnly(const Session& session);
    /// The same where no project is open.
    static QString whyNotChanged(const Session& session);
    /// How much it holds, and of which folder.
    static QString summary(const Session& session);
};

}  // namespace melscope
