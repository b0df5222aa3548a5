// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session.h"

#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "core/base/error.h"

namespace melscope {

namespace {

/// So many rows are read again on the window's thread in a few milliseconds; more are read with the work.
constexpr std::size_t kReadHere = 2000;

}  // namespace

/// What work left behind, made where it was done.
struct Session::Outcome {
    Done done;
    std::optional<Failure> failure;  ///< it did not come to its end; what it had done before is below
    std::string unreadable;          ///< why nothing can be said of the project now; the rest is empty then
    std::optional<ProjectFacts> facts;
    bool anything = false;           ///< was written
    std::optional<Clips> written;    ///< none: more than is remembered
    std::optional<ClipTable> table;  ///< read anew, where much was written
};

Session::Session(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Session::ask(Request request) {
    if (!isOpen()) return;
    // A label that is given while a job comes to its end belongs to the project that is still shown.
    if (m_closing && (m_running == nullptr || !request.title.isEmpty()))
        return refuse(request, {Failure::Kind::Failed, tr("The project is being closed.")});
    if (request.access == Access::Write) countWrites(+1);
    m_waiting.push_back(std::move(request));
    if (m_running == nullptr) startNext();
}

/// Says so later, as whoever asks expects it.
void Session::refuse(const Request& request, const Failure& failure) {
    if (!request.failed) return;
    QMetaObject::invokeMethod(
        this, [failed = request.failed, failure] { failed(failure); }, Qt::QueuedConnection);
}

void Session::countWrites(int more) {
    const bool before = isSaving();
    m_writes += more;
    if (isSaving() != before) Q_EMIT savingChanged(isSaving());
}

void Session::startNext() {
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    // What the thread holds of the project it gives back before it says that it is done.
    auto task = [held = m_open, work = std::move(request.work)](const ProgressListener& listener,
                                                                std::stop_token stop) mutable {
        const std::shared_ptr<OpenProject> open = std::move(held);
        return outcomeOf(*open, work, listener, std::move(stop));
    };
    const int writes = request.access == Access::Write ? 1 : 0;
    auto failed = [failed = std::move(request.failed)](const Failure& failure) {
        if (failed) failed(failure);
    };
    auto done = [this, failed, writes](Outcome outcome) {
        takeOver(outcome);
        countWrites(-writes);
        outcome.failure ? failed(*outcome.failure) : outcome.done(outcome.written.value_or(Clips()));
        endOne();
    };
    auto unread = [this, failed, writes](const Failure& failure) {
        countWrites(-writes);
        failed(failure);
        endOne();
    };
    m_running = runInBackground(this, std::move(task), std::move(done), std::move(unread));
    m_runningIsListed = !request.title.isEmpty();
    if (m_runningIsListed) m_jobs.add(m_running, request.title);
}

Session::Outcome Session::outcomeOf(OpenProject& open, const Work& work, const ProgressListener& listener,
                                    std::stop_token stop) {
    const ProjectMoment before = momentOf(open.project);
    Outcome outcome;
    try {
        outcome.done = work(open.project, listener, std::move(stop));
    } catch (...) {
        outcome.failure = failureOf(std::current_exception());
    }
    try {
        readAnew(open, before, outcome);
    } catch (const ProjectError& error) {
        outcome.unreadable = error.what();
    }
    return outcome;
}

void Session::readAnew(const OpenProject& open, ProjectMoment before, Outcome& outcome) {
    outcome.facts = factsOf(open.project);
    outcome.anything = momentOf(open.project) != before;
    outcome.written = clipsWrittenSince(open.project, before);
    const bool elsewhere = open.table.mustBeReadAnew(open.project);  // e.g. another program has written
    if (!elsewhere && outcome.written && outcome.written->size() <= kReadHere) return;
    if (elsewhere) outcome.written.reset();
    outcome.anything |= elsewhere;
    outcome.table.emplace(open.project);
    outcome.table->counts();  // here, where nobody waits for it
    outcome.table->folds();
}

void Session::takeOver(Outcome& outcome) {
    if (!outcome.unreadable.empty()) return Q_EMIT unreadable(QString::fromStdString(outcome.unreadable));
    const auto idOf = [](const std::optional<EditEntry>& entry) { return entry ? entry->id : 0; };
    const bool otherAction = idOf(m_open->facts.undo) != idOf(outcome.facts->undo) ||
                             idOf(m_open->facts.redo) != idOf(outcome.facts->redo);
    const bool moved = m_open->facts.dataFolder != outcome.facts->dataFolder;
    m_open->facts = std::move(*outcome.facts);
    try {
        if (outcome.table)
            m_open->table = std::move(*outcome.table);
        else
            m_open->table.refreshRows(m_open->project);
    } catch (const ProjectError& error) {
        Q_EMIT unreadable(QString::fromUtf8(error.what()));
    }
    if (outcome.anything || otherAction || moved) Q_EMIT changed(outcome.written.value_or(Clips()));
}

void Session::endOne() {
    m_running = nullptr;
    if (!m_waiting.empty()) return startNext();
    if (m_closing) closeNow();
}

void Session::take(std::unique_ptr<OpenProject> open) {
    if (m_ended) return closeFile(std::move(open));
    if (m_next) closeFile(std::move(m_next));
    m_next = std::move(open);
    if (isOpen()) return close();
    m_open = std::move(m_next);
    Q_EMIT opened();
}

void Session::close() {
    if (!isOpen() || m_closing) return;
    m_closing = true;
    for (const Request& request : m_waiting) {
        if (request.title.isEmpty()) continue;
        refuse(request, {Failure::Kind::Stopped, {}});
        if (request.access == Access::Write) countWrites(-1);
    }
    std::erase_if(m_waiting, [](const Request& request) { return !request.title.isEmpty(); });
    if (m_running == nullptr) return closeNow();
    if (m_runningIsListed) m_running->stop();
}

void Session::end() {
    m_ended = true;
    if (m_next) closeFile(std::move(m_next));
    close();
}

void Session::closeNow() {
    Q_EMIT closing();
    const QString file = pathText(facts().file);
    closeFile(std::move(m_open));
    m_closing = false;
    Q_EMIT closed(file);
    if (m_next) take(std::move(m_next));
}

/// SQLite brings its log into the file then, which can take a while.
void Session::closeFile(std::shared_ptr<OpenProject> open) {
    ++m_filesClosing;
    auto close = [held = std::move(open)](const ProgressListener&, const std::stop_token&) mutable {
        held.reset();
        return true;
    };
    const auto done = [this] {
        --m_filesClosing;
        Q_EMIT fileClosed();
    };
    runInBackground(
        this, std::move(close), [done](bool) { done(); }, [done](const Failure&) { done(); });
}

}  // namespace melscope
