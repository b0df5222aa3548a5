// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>

#include "app/gui/inspection.h"

namespace melscope {

class BackgroundJob;
class HeardQueue;
class JobList;
class Session;

/// Listens to recordings that nobody has heard yet, as a listed job, and keeps what was heard a batch at a
/// time, so that labels go between and a stop loses little.
class Listening : public QObject {
    Q_OBJECT

  public:
    using Seen = std::shared_ptr<SeenClips>;

    Listening(Session& session, JobList& jobs, QObject* parent);

    bool isRunning() const { return m_job != nullptr; }
    /// @param seen is given back complete by heard(). @pre !isRunning(), a project is open
    void start(const Seen& seen, int threads);
    void stop();

  Q_SIGNALS:
    void heard(const std::shared_ptr<melscope::SeenClips>& seen);
    /// Stopped, or failed for this reason.
    void ended(const QString& reason);

  private:
    void keep();

    Session& m_session;
    JobList& m_jobs;
    BackgroundJob* m_job = nullptr;
    std::shared_ptr<HeardQueue> m_queue;
    std::filesystem::path m_project;  ///< whose clips they are; another one may be open when they are heard
};

}  // namespace melscope
