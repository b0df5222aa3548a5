// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/progress.h"

namespace melscope {

/// How far a job is, as a value that crosses from its thread to the window's.
struct JobProgress {
    std::string stage;
    std::uint64_t done = 0;
    std::uint64_t total = 0;  ///< 0 while unknown
    double perSecond = 0;     ///< in this stage; 0 while unknown
    std::optional<double> secondsLeft;
    bool operator==(const JobProgress&) const = default;
};

/// Why a job has no result.
struct Failure {
    enum class Kind { Stopped, Failed };
    Kind kind = Kind::Failed;
    QString reason;  ///< core's sentence
};

/// Why this exception ended a job.
Failure failureOf(std::exception_ptr exception);

class JobChannel;

/// Work on a thread of its own. It belongs to the window's thread and to its context: when that goes, the
/// work is asked to stop and nothing is heard of it any more. Nobody waits for it.
class BackgroundJob : public QObject {
    Q_OBJECT

  public:
    /// What is to be done on the window's thread once the work has a result.
    using Finish = std::function<void()>;
    using Work = std::function<Finish(const ProgressListener&, std::stop_token)>;
    using Failed = std::function<void(const Failure&)>;

    explicit BackgroundJob(QObject* context);
    ~BackgroundJob() override;

    void start(Work work, Failed failed);
    void stop();
    bool isStopping() const { return m_stop.stop_requested(); }

  Q_SIGNALS:
    void progressed(const melscope::JobProgress& progress);
    /// After done() or failed().
    void ended();

  private:
    friend class JobChannel;
    void end(const Finish& finish);

    std::shared_ptr<JobChannel> m_channel;  // owned here and by the thread
    std::stop_source m_stop;
};

/// The only way from the window's thread to another: `task(listener, stop)` runs there, then `done(result)`
/// or `failed(failure)` here, unless the context is gone by then. What the task captures and returns must be
/// values.
template <class Task, class Done>
BackgroundJob* runInBackground(QObject* context, Task task, Done done, BackgroundJob::Failed failed) {
    using Result = std::invoke_result_t<Task, const ProgressListener&, std::stop_token>;
    auto* job = new BackgroundJob(context);
    // std::function wants copies, results such as an open project are only moved: shared by the two closures.
    auto work = std::make_shared<Task>(std::move(task));
    job->start(
        [work, done = std::move(done)](const ProgressListener& listener, std::stop_token stop) {
            auto result = std::make_shared<Result>((*work)(listener, std::move(stop)));
            return [result, done] { done(std::move(*result)); };
        },
        std::move(failed));
    return job;
}

}  // namespace melscope
