// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "app/gui/background.h"
#include "app/gui/inspection.h"
#include "app/gui/listening.h"

namespace melscope {

class ClipList;
class DataPage;
class JobList;
class Session;

/// Says what is known of the recordings, and listens to them when asked to. What is known is looked at again
/// by itself, a moment after clips or labels have changed.
class HealthWorkflow : public QObject {
    Q_OBJECT

  public:
    HealthWorkflow(Session& session, ClipList& clips, JobList& jobs, DataPage* page);

    /// 0: as many as there are.
    void setThreads(int threads) { m_threads = threads; }
    void check();
    /// None: nothing is known yet.
    const std::optional<Inspection>& known() const { return m_found; }
    void retranslate();

  Q_SIGNALS:
    /// Other things are known.
    void inspected();

  private:
    using Seen = std::shared_ptr<SeenClips>;

    void forget();
    void lookSoon();
    void look();
    void lookAtDisk(const Seen& seen);
    void readKnown(const Seen& seen);
    void judge(const Seen& seen);
    void takeOver(const Seen& seen, Inspection found);
    void endLook();
    void setSeen(const Seen& seen);
    void afterListening();
    void show();
    void showFindings();
    void showLeak(int line);
    void showProblem(int line);
    /// For a step of a look: does nothing any more once the project is another one.
    BackgroundJob::Failed failed();

    Session& m_session;
    ClipList& m_clips;
    DataPage* m_page;
    Listening m_listening;
    QTimer m_idle;
    Seen m_seen;
    std::optional<Inspection> m_found;
    int m_threads = 0;
    bool m_looking = false;
    bool m_again = false;
    std::uint64_t m_opened = 0;  ///< how many projects were, to tell what belongs to another one
};

}  // namespace melscope
