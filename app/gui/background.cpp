// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/background.h"

#include <QPointer>
#include <QtDebug>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

#include "core/base/error.h"

namespace melscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBetweenReports = std::chrono::milliseconds(63);  // at most 16 a second
constexpr double kSecondsBeforeGuess = 0.5;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Makes rates and times of bare counts, and few reports of many.
class ProgressMeter {
  public:
    /// Nothing if it is too soon for another report.
    std::optional<JobProgress> take(const Progress& progress) {
        const bool newStage = progress.stage != m_stage;
        if (newStage) {
            m_stage = progress.stage;
            m_begin = Clock::now();
            m_first = progress.done;
        }
        if (!newStage && Clock::now() - m_last < kBetweenReports) return std::nullopt;
        m_last = Clock::now();
        return measured(progress);
    }

  private:
    JobProgress measured(const Progress& progress) const {
        JobProgress result{.stage = m_stage, .done = progress.done, .total = progress.total};
        const double seconds = secondsSince(m_begin);
        if (seconds < kSecondsBeforeGuess || progress.done <= m_first) return result;
        result.perSecond = static_cast<double>(progress.done - m_first) / seconds;
        if (progress.total > progress.done)
            result.secondsLeft = static_cast<double>(progress.total - progress.done) / result.perSecond;
        return result;
    }

    std::string m_stage;
    Clock::time_point m_begin;
    Clock::time_point m_last;
    std::uint64_t m_first = 0;
};

}  // namespace

/// Where the thread leaves word for the job, as long as there is one.
class JobChannel {
  public:
    explicit JobChannel(BackgroundJob* job) : m_job(job) {}

    void close() {
        const std::lock_guard lock(m_mutex);
        m_job = nullptr;
    }

    void report(const JobProgress& progress) {
        post([progress](BackgroundJob& job) { Q_EMIT job.progressed(progress); });
    }

    void end(const BackgroundJob::Finish& finish) {
        post([finish](BackgroundJob& job) { job.end(finish); });
    }

  private:
    /// A call that was posted is dropped by Qt if the job goes before it comes to pass.
    template <class Call>
    void post(Call call) {
        const std::lock_guard lock(m_mutex);
        if (m_job == nullptr) return;
        QMetaObject::invokeMethod(
            m_job, [job = m_job, call] { call(*job); }, Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    BackgroundJob* m_job;
};

namespace {

/// What the thread does from begin to end.
void perform(const std::shared_ptr<JobChannel>& channel, const BackgroundJob::Work& work,
             const BackgroundJob::Failed& failed, std::stop_token stop) {
    ProgressMeter meter;
    const auto listener = [&](const Progress& progress) {
        if (const auto report = meter.take(progress)) channel->report(*report);
    };
    try {
        channel->end(work(listener, std::move(stop)));
    } catch (...) {
        channel->end([failed, failure = failureOf(std::current_exception())] { failed(failure); });
    }
}

/// Starts threads. Making one takes the dynamic loader's lock, which is held all the while LibTorch is
/// loaded: the window's thread would wait for that, so a thread of its own does.
class Launcher {
  public:
    Launcher() : m_thread([this] { run(); }) { m_thread.detach(); }

    void launch(std::function<void()> work) {
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(work));
        }
        m_wake.notify_one();
    }

  private:
    void run() {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_waiting.empty(); });
            const std::function<void()> work = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            start(work);
        }
    }

    /// Where the system has no thread left, what is to be done is done here, and others wait for it.
    static void start(const std::function<void()>& work) {
        try {
            std::thread(work).detach();
        } catch (const std::system_error&) {
            work();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    std::thread m_thread;
};

/// Never destroyed: its thread lives as long as the program.
Launcher& launcher() {
    static Launcher& only = *new Launcher;
    return only;
}

}  // namespace

Failure failureOf(std::exception_ptr exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const Stopped& stopped) {
        return {Failure::Kind::Stopped, QString::fromUtf8(stopped.what())};
    } catch (const std::bad_alloc&) {
        return {Failure::Kind::Failed, QStringLiteral("there is not enough memory for this")};
    } catch (const std::exception& error) {
        qWarning("A job failed: %s", error.what());
        return {Failure::Kind::Failed, QString::fromUtf8(error.what())};
    } catch (...) {
        return {Failure::Kind::Failed, QStringLiteral("something unknown went wrong")};
    }
}

BackgroundJob::BackgroundJob(QObject* context)
    : QObject(context), m_channel(std::make_shared<JobChannel>(this)) {}

BackgroundJob::~BackgroundJob() {
    m_channel->close();
    m_stop.request_stop();
}

void BackgroundJob::start(Work work, Failed failed) {
    launcher().launch([channel = m_channel, work = std::move(work), failed = std::move(failed),
                       stop = m_stop.get_token()] { perform(channel, work, failed, stop); });
}

void BackgroundJob::stop() { m_stop.request_stop(); }

void BackgroundJob::end(const Finish& finish) {
    const QPointer<BackgroundJob> here(this);
    finish();
    if (here == nullptr) return;  // what it called has deleted it
    Q_EMIT ended();
    deleteLater();
}

}  // namespace melscope
