// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/project/project_split.h"

namespace melscope {

class Session;
class SplitCard;

/// Divides the clips as the split card asks, and shows how they are divided.
class SplitWorkflow : public QObject {
    Q_OBJECT

  public:
    SplitWorkflow(Session& session, SplitCard* card);

    void divide(const DivisionSettings& settings);
    /// Sets all words, after a change of language too.
    void show();

  private:
    Session& m_session;
    SplitCard* m_card;
    std::optional<std::string> m_shown;  ///< settings as stored; what is being edited is left alone meanwhile
};

}  // namespace melscope
