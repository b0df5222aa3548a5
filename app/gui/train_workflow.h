// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

#include "app/gui/next_step.h"
#include "app/gui/run_list.h"
#include "app/gui/training_queue.h"
#include "ui/frame/action_set.h"
#include "ui/pages/empty_page.h"
#include "ui/pages/train_page.h"

namespace melscope {

class JobList;
class MainWindow;
class ProjectRecipe;
class RunWorkflow;
class Session;
class TrainSettings;

/// What the Train page needs from the rest of the program.
struct TrainNeeds {
    Session& session;
    JobList& jobs;
    ProjectRecipe& recipe;
    MainWindow& window;
};

/// Joins the Train page to the runs of the project and to what trains.
class TrainWorkflow : public QObject {
    Q_OBJECT

  public:
    explicit TrainWorkflow(const TrainNeeds& needs);
    ~TrainWorkflow() override;

    /// What stands in the window.
    QWidget* place() { return m_place; }
    TrainPage& page() { return *m_page; }
    RunList& runs() { return m_runs; }
    TrainingQueue& queue() { return m_queue; }

    /// Does what an action of the menus asks for. @return false: it is none of the page's
    bool perform(ActionId what);
    /// Tells the page and its actions what can be done, and why not.
    void showAvailable();
    void retranslate();
    /// The page is seen or not.
    void setSeen(bool seen);
    /// Before the program ends: what trains is kept, to go on another time.
    void pauseForLater() { m_queue.pause(); }
    /// The run that is looked at; none if there are several or none.
    std::optional<std::int64_t> chosenRun() const;
    /// How far the run is that trains, or else the latest.
    RunProgress progress() const;

  Q_SIGNALS:
    void asked(melscope::ActionId what);

  private:
    void join();
    void start();
    void pauseOrResume();
    void preload();
    void fail(std::int64_t run, const QString& reason);
    void showRuns();
    void showCurves();
    void showState();
    void chooseLatest();
    QString whyNotStart() const;
    /// The run that Resume goes on with; none: there is none to choose.
    const RunEntry* resumable() const;
    QString stateWords() const;

    TrainNeeds m_;
    QPointer<QStackedWidget> m_place;  ///< goes before what it shows
    EmptyPage* m_empty;
    TrainPage* m_page;
    RunList m_runs;
    TrainingQueue m_queue;
    TrainSettings* m_settings;
    RunWorkflow* m_work;
    QTimer m_soon;         ///< curves are drawn some sixteen times a second
    QString m_whyNoLearn;  ///< LibTorch is not there
    QString m_problem;     ///< of a run that could not begin
    bool m_askedLearn = false;
    bool m_seen = false;
};

}  // namespace melscope
