// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training_queue.h"

#include <QDateTime>
#include <utility>

#include "app/gui/job_list.h"
#include "app/gui/session.h"
#include "app/gui/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/learn.h"
#include "core/training/keep_run.h"

namespace melscope {

namespace {

constexpr std::size_t kMostPoints = 200'000;  // of a run in memory; then every other one goes

RunEpoch epochOf(const EpochReport& report) {
    const auto measured = [](double score) { return score < 0 ? std::nullopt : std::optional(score); };
    return {.epoch = report.epoch,
            .trainLoss = report.trainLoss,
            .trainAccuracy = report.trainAccuracy,
            .validLoss = measured(report.validLoss),
            .validAccuracy = measured(report.validAccuracy),
            .learningRate = report.learningRate,
            .seconds = report.seconds};
}

RunEntry entryOf(const Run& run, const TrainingSettings& settings) {
    return {.id = run.id,
            .name = run.folder.filename().native(),
            .folder = run.folder,
            .status = RunStatus::Running,
            .recipe = run.recipe,
            .settingsText = run.settings,
            .settings = settings,
            .dataFingerprint = run.dataFingerprint,
            .started = run.started,
            .epochs = settings.optimiser.epochs};
}

template <class Value>
const Value& valueOf(const std::map<std::int64_t, Value>& values, std::int64_t run) {
    static const Value kNone;
    const auto found = values.find(run);
    return found == values.end() ? kNone : found->second;
}

void keepRoom(std::vector<TrainingPoint>& points) {
    if (points.size() < kMostPoints) return;
    for (std::size_t i = 0; 2 * i < points.size(); ++i) points[i] = points[2 * i];
    points.resize((points.size() + 1) / 2);
}

}  // namespace

TrainingQueue::TrainingQueue(Session& session, JobList& jobs, RunList& runs, QObject* parent)
    : QObject(parent), m_session(session), m_jobs(jobs), m_runs(runs) {
    m_train = [](const TrainingRequest& request, const TrainingListener& listener, std::stop_token stop) {
        return learn().train(request, listener, std::move(stop));
    };
    connect(&session, &Session::closing, this, &TrainingQueue::leaveProject);
}

template <class Step>
auto TrainingQueue::here(Step step) {
    return [this, step = std::move(step), project = m_project](auto&&... values) {
        if (project == m_project) step(std::forward<decltype(values)>(values)...);
    };
}

const std::vector<TrainingPoint>& TrainingQueue::pointsOf(std::int64_t run) const {
    return valueOf(m_points, run);
}

const std::vector<std::string>& TrainingQueue::failuresOf(std::int64_t run) const {
    return valueOf(m_failures, run);
}

std::optional<double> TrainingQueue::secondsLeft() const {
    if (!m_progress || m_progress->clipsPerSecond <= 0) return std::nullopt;
    const TrainingProgress& now = *m_progress;
    const double stage = static_cast<double>(now.totalClips - now.clips) / now.clipsPerSecond;
    const double epoch =
        m_secondsAnEpoch > 0 ? m_secondsAnEpoch : static_cast<double>(now.totalClips) / now.clipsPerSecond;
    return stage + (now.epochs - now.epoch) * epoch;
}

void TrainingQueue::start(const TrainingOrder& order) {
    m_waiting.push_back(order);
    m_state == State::Idle ? next() : Q_EMIT changed();
}

void TrainingQueue::resume(std::int64_t run) {
    const RunEntry* entry = m_runs.find(run);
    if (entry == nullptr || !entry->canResume()) return;
    m_waiting.push_front({.settings = *entry->settings,
                          .recipe = entry->recipe,
                          .folder = entry->folder,
                          .dataFingerprint = entry->dataFingerprint,
                          .dataset = valueOf(m_paused, run)});
    m_state == State::Idle ? next() : Q_EMIT changed();
}

void TrainingQueue::removeWaiting(std::size_t place) {
    m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(place));
    Q_EMIT changed();
}

void TrainingQueue::pause() {
    if (m_state != State::Running) return;
    m_job->stop();
    setState(State::Pausing);
}

void TrainingQueue::stop() {
    if (m_state == State::Preparing) {
        ++m_project;  // nothing more is heard of what is being prepared
        delete m_preparing;
        setState(State::Idle);
        return next();
    }
    if (m_state != State::Running && m_state != State::Pausing) return;
    m_job->stop();
    setState(State::Stopping);
}

void TrainingQueue::next() {
    if (m_state != State::Idle || m_waiting.empty() || !m_session.isOpen()) return Q_EMIT changed();
    const TrainingOrder order = std::move(m_waiting.front());
    m_waiting.pop_front();
    setState(State::Preparing);
    read(order);
}

void TrainingQueue::read(const TrainingOrder& order) {
    if (order.dataset)
        return keepStart({.work = {.dataset = order.dataset,
                                   .settings = order.settings,
                                   .recipe = order.recipe,
                                   .folder = order.folder,
                                   .resume = true},
                          .dataFingerprint = order.dataFingerprint});
    const auto task = [](const Project& project, const ProgressListener&, const std::stop_token&) {
        return readTrainingClips(project);
    };
    const auto done = [this, order](const std::shared_ptr<Dataset>& dataset, const Session::Clips&) {
        prepare(order, dataset);
    };
    m_session.withProject({}, task, here(done), here([this](const Failure& failure) { giveUp(failure); }));
}

void TrainingQueue::prepare(const TrainingOrder& order, const std::shared_ptr<Dataset>& dataset) {
    const auto task = [order, dataset, file = m_session.facts().file](const ProgressListener&,
                                                                      const std::stop_token&) {
        return prepareTraining(dataset, order, file);
    };
    m_preparing =
        runInBackground(this, task, here([this](const PreparedTraining& prepared) { keepStart(prepared); }),
                        here([this](const Failure& failure) { giveUp(failure); }));
}

/// The project knows of the run before its first step, so that a crash does not hide it.
void TrainingQueue::keepStart(const PreparedTraining& prepared) {
    const Run begun{.folder = prepared.work.folder,
                    .started = QDateTime::currentMSecsSinceEpoch(),
                    .state = RunState::Running,
                    .recipe = prepared.work.recipe,
                    .settings = toJson(prepared.work.settings),
                    .dataFingerprint = prepared.dataFingerprint,
                    .note = {}};
    const auto task = [begun](Project& project, const ProgressListener&, const std::stop_token&) {
        if (const auto known = findRun(project, begun.folder)) {
            setRunState(project, known->id, RunState::Running);
            return *known;
        }
        Run run = begun;
        run.id = saveRun(project, run, {}, {});
        return run;
    };
    const auto done = [this, prepared](const Run& run, const Session::Clips&) { train(prepared, run); };
    m_session.withProject({}, task, here(done), here([this](const Failure& failure) { giveUp(failure); }));
}

void TrainingQueue::train(const PreparedTraining& prepared, const Run& run) {
    m_running = run;
    m_dataset = prepared.work.dataset;
    m_progress.reset();
    m_secondsAnEpoch = 0;
    m_projectOfRun = m_project;
    RunEntry entry = entryOf(run, prepared.work.settings);
    if (const RunEntry* known = m_runs.find(run.id)) {
        entry = *known;
        entry.status = RunStatus::Running;
        entry.problem.clear();
    }
    m_job = new TrainingJob(
        prepared.work, m_train,
        [this](const TrainingResult& result) {
            switch (result.end) {
                case TrainingEnd::Diverged:
                    return end(RunStatus::Failed, result.message);
                case TrainingEnd::StoppedOnRequest:
                    return end(m_state == State::Pausing ? RunStatus::Paused : RunStatus::Stopped, {});
                default:
                    return end(RunStatus::Finished, {});
            }
        },
        [this](const Failure& failure) { end(RunStatus::Failed, failure.reason.toStdString()); }, this);
    connect(m_job, &TrainingJob::told, this, &TrainingQueue::hear);
    m_jobs.add(m_job->job(), runName(entry));
    m_runs.setRunning(entry);
    setState(State::Running);
}

void TrainingQueue::hear(const TrainingNews& news) {
    if (m_projectOfRun != m_project) return;
    if (news.progress) m_progress = news.progress;
    std::vector<TrainingPoint>& points = m_points[m_running.id];
    points.insert(points.end(), news.points.begin(), news.points.end());
    keepRoom(points);
    for (const LoadFailure& failure : news.failures)
        m_failures[m_running.id].push_back(printablePath(m_dataset->clips[failure.clip].path) + ": " +
                                           failure.reason);
    for (const EpochReport& report : news.epochs) {
        m_secondsAnEpoch = report.seconds;
        m_runs.addEpoch(m_running.id, epochOf(report));
    }
    describe();
    Q_EMIT progressed();
}

void TrainingQueue::describe() {
    const RunEntry* run = m_runs.find(m_running.id);
    if (run == nullptr || !m_progress || m_job == nullptr) return;
    const TrainingProgress& now = *m_progress;
    const double inEpoch =
        static_cast<double>(now.clips) / static_cast<double>(qMax<std::int64_t>(1, now.totalClips));
    const double done = now.stage == "train" ? now.epoch - 1 + inEpoch : now.stage == "valid" ? now.epoch : 0;
    const auto left = secondsLeft();
    m_jobs.describe(
        m_job->job(),
        {.title = runName(*run),
         .share = done / qMax(1, now.epochs),
         .count =
             now.epoch > 0 ? tr("epoch %1 of %2").arg(now.epoch).arg(now.epochs) : tr("measuring the input"),
         .rate = now.clipsPerSecond >= 1
                     ? tr("%1 clips/s").arg(Words::number(static_cast<quint64>(now.clipsPerSecond)))
                     : QString(),
         .left = left ? Words::left(*left) : QString()});
}

void TrainingQueue::end(RunStatus status, const std::string& problem) {
    const std::int64_t run = m_running.id;
    const bool ours = m_projectOfRun == m_project && m_session.isOpen();
    m_job->deleteLater();
    m_job = nullptr;
    if (ours) {
        if (status == RunStatus::Paused || status == RunStatus::Stopped) m_paused[run] = m_dataset;
        m_runs.setEnded(run, status, problem);
        keepEnd(status);
        if (status == RunStatus::Failed) Q_EMIT failed(run, QString::fromStdString(problem));
    }
    m_running = {};
    m_dataset.reset();
    m_progress.reset();
    setState(State::Idle);
    if (ours) Q_EMIT ended(run);
    if (status != RunStatus::Paused) next();
}

/// For the project a run that is paused goes on: it is found as such when the project is opened again.
void TrainingQueue::keepEnd(RunStatus status) {
    const auto task = [run = m_running, status](Project& project, const ProgressListener&,
                                                const std::stop_token&) {
        keepRun(project, run.folder, run.dataFingerprint, run.started);
        if (status == RunStatus::Paused) setRunState(project, run.id, RunState::Running);
        if (status == RunStatus::Failed) setRunState(project, run.id, RunState::Failed);
        return true;
    };
    m_session.withProject(
        {}, task, here([this](bool, const Session::Clips&) { m_runs.refresh(); }),
        here([this, run = m_running.id](const Failure& failure) { Q_EMIT failed(run, failure.reason); }));
}

void TrainingQueue::giveUp(const Failure& failure) {
    setState(State::Idle);
    Q_EMIT failed(0, failure.reason);
    next();
}

void TrainingQueue::leaveProject() {
    if (m_job != nullptr) m_job->stop();
    if (m_state == State::Running) m_state = State::Pausing;
    if (m_state == State::Preparing) m_state = State::Idle;
    delete m_preparing;
    ++m_project;
    m_waiting.clear();
    m_points.clear();
    m_failures.clear();
    m_paused.clear();
    Q_EMIT changed();
}

void TrainingQueue::setState(State state) {
    m_state = state;
    Q_EMIT changed();
}

}  // namespace melscope
