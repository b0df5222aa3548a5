// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/job_list.h"

#include <utility>

#include "app/gui/words.h"

namespace melscope {

void JobList::add(BackgroundJob* job, const QString& title) {
    const int id = m_next++;
    m_entries.append({job, {.id = id, .title = title}});
    connect(job, &BackgroundJob::progressed, this,
            [this, id](const JobProgress& progress) { showProgress(id, progress); });
    connect(job, &QObject::destroyed, this, [this, id] { remove(id); });
    connect(job, &BackgroundJob::ended, this, [this, id] { remove(id); });
    report();
}

QList<JobView> JobList::views() const {
    QList<JobView> views;
    for (const Entry& entry : m_entries) views.append(entry.view);
    return views;
}

void JobList::showProgress(int id, const JobProgress& progress) {
    for (Entry& entry : m_entries) {
        if (entry.view.id != id) continue;
        JobView& view = entry.view;
        view.share.reset();
        if (progress.total > 0)
            view.share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        const QString count =
            progress.total > 0
                ? tr("%1 of %2").arg(Words::number(progress.done), Words::number(progress.total))
                : Words::number(progress.done);
        view.count = tr("%1: %2").arg(Words::stage(progress.stage), count);
        view.rate = progress.perSecond >= 1
                        ? tr("%1 per second").arg(Words::number(static_cast<quint64>(progress.perSecond)))
                        : QString();
        view.left = progress.secondsLeft ? Words::left(*progress.secondsLeft) : QString();
    }
    report();
}

void JobList::describe(const BackgroundJob* job, const JobView& words) {
    for (Entry& entry : m_entries) {
        if (entry.job != job) continue;
        const JobView before = std::exchange(entry.view, words);
        entry.view.id = before.id;
        entry.view.stopping = before.stopping;
    }
    report();
}

void JobList::stop(int id) {
    for (Entry& entry : m_entries) {
        if (entry.view.id != id) continue;
        entry.job->stop();
        entry.view.stopping = true;
    }
    report();
}

void JobList::stopAll() {
    for (const JobView& view : views()) stop(view.id);
}

void JobList::remove(int id) {
    if (m_entries.removeIf([id](const Entry& entry) { return entry.view.id == id; }) == 0) return;
    report();
    if (m_entries.isEmpty()) Q_EMIT emptied();
}

void JobList::report() { Q_EMIT changed(views()); }

}  // namespace melscope
