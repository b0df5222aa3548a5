// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listening.h"

#include <mutex>
#include <utility>

#include "app/gui/job_list.h"
#include "app/gui/session.h"

namespace melscope {

namespace {

constexpr std::size_t kClipsAtOnce = 64;  // decoded before they are kept

}  // namespace

/// What was heard, on its way from the thread to the window.
class HeardQueue {
  public:
    void push(std::vector<HeardClip> clips) {
        const std::lock_guard lock(m_mutex);
        std::move(clips.begin(), clips.end(), std::back_inserter(m_clips));
    }
    std::vector<HeardClip> takeAll() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_clips, {});
    }

  private:
    std::mutex m_mutex;
    std::vector<HeardClip> m_clips;
};

namespace {

/// Hears what is unknown; it is known then.
void hearAll(SeenClips& seen, HeardQueue& queue, int threads, const ProgressListener& listener,
             const std::stop_token& stop) {
    const std::vector<std::size_t> unknown = std::exchange(seen.known.unknown, {});
    for (std::size_t begin = 0; begin < unknown.size(); begin += kClipsAtOnce) {
        const auto some = std::span(unknown).subspan(begin, std::min(kClipsAtOnce, unknown.size() - begin));
        const auto inAll = [&](const Progress& progress) {
            if (listener) listener({progress.stage, begin + progress.done, unknown.size()});
        };
        std::vector<HeardClip> heard = hear(seen.clips, seen.files, some, threads, inAll, stop);
        for (const HeardClip& clip : heard) seen.known.facts[clip.clip] = clip.facts;
        queue.push(std::move(heard));
    }
}

}  // namespace

Listening::Listening(Session& session, JobList& jobs, QObject* parent)
    : QObject(parent), m_session(session), m_jobs(jobs) {}

void Listening::start(const Seen& seen, int threads) {
    m_queue = std::make_shared<HeardQueue>();
    m_project = m_session.facts().file;
    const auto task = [seen, threads, queue = m_queue](const ProgressListener& listener,
                                                       const std::stop_token& stop) {
        hearAll(*seen, *queue, threads, listener, stop);
        return seen;
    };
    const auto done = [this](const Seen& complete) {
        m_job = nullptr;
        keep();
        Q_EMIT heard(complete);
    };
    const auto failed = [this](const Failure& failure) {
        m_job = nullptr;
        keep();
        Q_EMIT ended(failure.kind == Failure::Kind::Stopped ? QString() : failure.reason);
    };
    m_job = runInBackground(this, task, done, failed);
    m_jobs.add(m_job, tr("Checking the recordings"));
    connect(m_job, &BackgroundJob::progressed, this, &Listening::keep);
}

void Listening::stop() {
    if (m_job != nullptr) m_job->stop();
}

void Listening::keep() {
    std::vector<HeardClip> heard = m_queue->takeAll();
    if (heard.empty() || !m_session.isOpen() || m_session.facts().file != m_project) return;
    const auto task = [heard = std::move(heard)](Project& project, const ProgressListener&,
                                                 const std::stop_token&) {
        keepHeard(project, heard);
        return true;
    };
    // What could not be kept is heard again another time.
    m_session.withProject(
        {}, task, [](bool, const Session::Clips&) {}, [](const Failure&) {});
}

}  // namespace melscope
