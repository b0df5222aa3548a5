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
    ProjectFacts facts;
    bool anything = false;           ///< was written
    std::optional<Clips> written;    ///< none: more than is remembered
    std::optional<ClipTable> table;  ///< read anew, where much was written
};

Session::Session(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Session::ask(Request request) {
    if (!isOpen()) return;
    // A label that is given while a job comes to its end belongs to the project that is still shown.
    if (m_closing && (m_running == nullptr || !request.title.isEmpty())) return;
    m_waiting.push_back(std::move(request));
    if (m_running == nullptr) startNext();
}

void Session::startNext() {
    Request request = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto task = [open = m_open, work = std::move(request.work)](const ProgressListener& listener,
                                                                std::stop_token stop) {
        const ProjectMoment before = momentOf(open->project);
        Outcome outcome;
        try {
            outcome.done = work(open->project, listener, std::move(stop));
        } catch (...) {
            outcome.failure = failureOf(std::current_exception());
        }
        outcome.facts = factsOf(open->project);
        outcome.anything = momentOf(open->project) != before;
        outcome.written = clipsWrittenSince(open->project, before);
        if (!outcome.written || outcome.written->size() > kReadHere) outcome.table.emplace(open->project);
        return outcome;
    };
    auto failed = [failed = std::move(request.failed)](const Failure& failure) {
        if (failed) failed(failure);
    };
    auto done = [this, failed](Outcome outcome) {
        takeOver(outcome);
        outcome.failure ? failed(*outcome.failure) : outcome.done(outcome.written.value_or(Clips()));
        endOne();
    };
    auto unread = [this, failed](const Failure& failure) {
        failed(failure);
        endOne();
    };
    m_running = runInBackground(this, std::move(task), std::move(done), std::move(unread));
    m_runningIsListed = !request.title.isEmpty();
    if (m_runningIsListed) m_jobs.add(m_running, request.title);
}

void Session::takeOver(Outcome& outcome) {
    const auto idOf = [](const std::optional<EditEntry>& entry) { return entry ? entry->id : 0; };
    const bool otherAction = idOf(m_open->facts.undo) != idOf(outcome.facts.undo) ||
                             idOf(m_open->facts.redo) != idOf(outcome.facts.redo);
    const bool moved = m_open->facts.dataFolder != outcome.facts.dataFolder;
    m_open->facts = std::move(outcome.facts);
    if (outcome.table)
        m_open->table = std::move(*outcome.table);
    else
        refreshTable();
    if (outcome.anything || otherAction || moved) Q_EMIT changed(outcome.written.value_or(Clips()));
}

void Session::refreshTable() {
    try {
        m_open->table.refresh(m_open->project);
    } catch (const ProjectError& error) {
        Q_EMIT unreadable(QString::fromUtf8(error.what()));
    }
}

void Session::endOne() {
    m_running = nullptr;
    if (!m_waiting.empty()) return startNext();
    if (m_closing) closeNow();
}

void Session::take(std::unique_ptr<OpenProject> open) {
    m_next = std::move(open);
    if (isOpen()) return close();
    m_open = std::move(m_next);
    Q_EMIT opened();
}

void Session::close() {
    if (!isOpen() || m_closing) return;
    m_closing = true;
    std::erase_if(m_waiting, [](const Request& request) { return !request.title.isEmpty(); });
    if (m_running == nullptr) return closeNow();
    if (m_runningIsListed) m_running->stop();
}

void Session::closeNow() {
    Q_EMIT closing();
    const QString file = pathText(facts().file);
    m_open.reset();
    m_closing = false;
    Q_EMIT closed(file);
    if (m_next) take(std::move(m_next));
}

}  // namespace melscope
