// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <deque>

#include "app/gui/run_list.h"
#include "app/gui/training_preparation.h"

namespace melscope {

class JobList;
class Session;

/// The runs of the open project that train or wait to: one at a time, each on its own thread, while the
/// project is free for everything else. A project that closes pauses its run.
class TrainingQueue : public QObject {
    Q_OBJECT

  public:
    enum class State {
        Idle,
        Preparing,  ///< clips are read and looked for
        Running,
        Pausing,  ///< until the checkpoint is written
        Stopping,
    };

    TrainingQueue(Session& session, JobList& jobs, RunList& runs, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// The run that trains; 0: none, or it has no number yet.
    std::int64_t running() const { return m_running.id; }
    const std::optional<TrainingProgress>& progress() const { return m_progress; }
    /// Seconds until the run that trains is done; none while nobody can tell.
    std::optional<double> secondsLeft() const;
    /// What the steps came to, of a run that was trained while the program runs.
    const std::vector<TrainingPoint>& pointsOf(std::int64_t run) const;
    /// Clips of a run that could not be read, in words "path: reason".
    const std::vector<std::string>& failuresOf(std::int64_t run) const;
    const std::deque<TrainingOrder>& waiting() const { return m_waiting; }

    /// Begins a new run, or puts it behind those that are there.
    void start(const TrainingOrder& order);
    void resume(std::int64_t run);
    /// The run can go on where it was; what waits goes on waiting.
    void pause();
    /// Best and last are kept, and the next one begins.
    void stop();
    void removeWaiting(std::size_t place);

    /// For tests: what trains in place of Learn::train().
    void setTrainFunction(TrainFunction train) { m_train = std::move(train); }

  Q_SIGNALS:
    /// State, or what waits.
    void changed();
    void progressed();
    /// A run could not begin, or it failed: core's sentence.
    void failed(std::int64_t run, const QString& reason);
    void ended(std::int64_t run);

  private:
    void read(const TrainingOrder& order);
    void prepare(const TrainingOrder& order, const std::shared_ptr<Dataset>& dataset);
    void keepStart(const PreparedTraining& prepared);
    void train(const PreparedTraining& prepared, const Run& run);
    void hear(const TrainingNews& news);
    void end(RunStatus status, const std::string& problem);
    void keepEnd(RunStatus status);
    void giveUp(const Failure& failure);
    void setState(State state);
    void next();
    void leaveProject();
    void describe();
    /// Does a step for the project that is open now; nothing once it is another one.
    template <class Step>
    auto here(Step step);

    Session& m_session;
    JobList& m_jobs;
    RunList& m_runs;
    TrainFunction m_train;
    State m_state = State::Idle;
    std::deque<TrainingOrder> m_waiting;
    QPointer<TrainingJob> m_job;
    QPointer<BackgroundJob> m_preparing;
    Run m_running;
    std::shared_ptr<const Dataset> m_dataset;  ///< that the run learns from
    std::optional<TrainingProgress> m_progress;
    std::map<std::int64_t, std::vector<TrainingPoint>> m_points;
    std::map<std::int64_t, std::vector<std::string>> m_failures;
    std::map<std::int64_t, std::shared_ptr<const Dataset>> m_paused;
    double m_secondsAnEpoch = 0;  ///< of the last one
    std::uint64_t m_project = 0;  ///< counts those that were left
    std::uint64_t m_projectOfRun = 0;
};

}  // namespace melscope
