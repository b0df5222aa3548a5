// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_list.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "app/gui/run_reading.h"
#include "app/gui/session.h"
#include "core/training/run_folder.h"
#include "ui/clips/clip_model.h"

namespace melscope {

double RunEntry::seconds() const {
    return std::accumulate(history.begin(), history.end(), 0.0,
                           [](double sum, const RunEpoch& epoch) { return sum + epoch.seconds; });
}

std::optional<double> RunEntry::lastValid() const {
    return history.empty() ? std::nullopt : history.back().validAccuracy;
}

bool RunEntry::canResume() const {
    const bool over = status == RunStatus::Running || status == RunStatus::Finished;
    return !over && settings && hasCheckpoint && std::ssize(history) < epochs;
}

RunList::RunList(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::opened, this, &RunList::refresh);
    connect(&session, &Session::closed, this, [this] {
        m_runs.clear();
        m_problems.clear();
        m_running.reset();
        m_known = false;
        Q_EMIT changed();
    });
}

const RunEntry* RunList::find(std::int64_t id) const {
    const auto found = std::ranges::find(m_runs, id, &RunEntry::id);
    return found == m_runs.end() ? nullptr : &*found;
}

RunEntry* RunList::entry(std::int64_t id) { return const_cast<RunEntry*>(std::as_const(*this).find(id)); }

void RunList::refresh() {
    struct Read {
        std::vector<RunEntry> runs;
        std::vector<std::filesystem::path> untold;
    };
    const auto failedTo = [this](const Failure& failure) {
        --m_reading;
        Q_EMIT failed(failure.reason);
    };
    const auto task = [running = m_running](const Project& project, const ProgressListener&,
                                            const std::stop_token&) {
        return Read{readRuns(project, running), untoldRuns(project, running)};
    };
    const auto done = [this](Read found, const Session::Clips&) {
        --m_reading;
        take(std::move(found.runs));
        if (!found.untold.empty()) keep(found.untold);
    };
    if (!m_session.isOpen()) return;
    ++m_reading;
    m_session.withProject({}, task, done, failedTo);
}

/// What the project has been told is read again, but not more often than that.
void RunList::keep(const std::vector<std::filesystem::path>& folders) {
    const auto task = [folders, running = m_running](Project& project, const ProgressListener&,
                                                     const std::stop_token&) {
        keepRuns(project, folders);
        return readRuns(project, running);
    };
    m_session.withProject(
        {}, task, [this](std::vector<RunEntry> found, const Session::Clips&) { take(std::move(found)); },
        [this](const Failure& failure) { Q_EMIT failed(failure.reason); });
}

/// Of the run that goes on more is known here than in the project.
void RunList::take(std::vector<RunEntry> found) {
    for (RunEntry& run : found) {
        if (const auto problem = m_problems.find(run.id); problem != m_problems.end())
            if (run.status == RunStatus::Failed) run.problem = problem->second;
        const RunEntry* known = find(run.id);
        if (run.id == m_running && known != nullptr) {
            const std::string note = run.note;
            run = *known;
            run.note = note;
        }
    }
    if (m_known && found == m_runs) return;
    m_runs = std::move(found);
    m_known = true;
    Q_EMIT changed();
}

void RunList::setRunning(const RunEntry& run) {
    m_running = run.id;
    m_problems.erase(run.id);
    if (RunEntry* known = entry(run.id))
        *known = run;
    else
        m_runs.insert(m_runs.begin(), run);
    Q_EMIT changed();
}

void RunList::addEpoch(std::int64_t id, const RunEpoch& epoch) {
    RunEntry* run = entry(id);
    if (run == nullptr) return;
    run->history.push_back(epoch);
    findBest(*run);
    Q_EMIT changed();
}

void RunList::setEnded(std::int64_t id, RunStatus status, const std::string& problem) {
    if (m_running == id) m_running.reset();
    if (!problem.empty()) m_problems[id] = problem;
    if (RunEntry* run = entry(id)) {
        run->status = status;
        run->problem = problem;
        std::error_code ignored;  // the project may be on a disk that is full, and be told of nothing
        run->hasCheckpoint = std::filesystem::exists(RunFolder{run->folder}.checkpoint(), ignored);
    }
    Q_EMIT changed();
}

QString runName(const RunEntry& run) {
    constexpr std::string_view kOurs = "run-";
    const std::string number = run.name.starts_with(kOurs) ? run.name.substr(kOurs.size()) : std::string();
    const bool isNumber =
        !number.empty() && std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? QCoreApplication::translate("Runs", "Run %1").arg(QString::fromStdString(number))
                    : shownText(run.name);
}

std::filesystem::path runsFolder(const std::filesystem::path& project) {
    return project.parent_path() / (project.stem().native() + ".runs");
}

}  // namespace melscope
