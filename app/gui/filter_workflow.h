// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace melscope {

class ClipList;
class FilterBar;
class Session;

/// Joins a filter bar, of whichever page, to the one list of clips.
class FilterWorkflow : public QObject {
    Q_OBJECT

  public:
    /// Goes with the bar.
    FilterWorkflow(Session& session, ClipList& clips, FilterBar* bar);

  private:
    void show();

    Session& m_session;
    ClipList& m_clips;
    FilterBar* m_bar;
};

}  // namespace melscope
