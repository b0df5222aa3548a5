// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "app/gui/class_keys.h"
#include "app/gui/evaluation_choice.h"
#include "app/gui/evaluation_display.h"
#include "app/gui/listen_picture.h"
#include "app/gui/listen_playback.h"
#include "ui/frame/action_table.h"

namespace melscope {

class BackgroundJob;
class ClipList;
class JobList;
class LabelWorkflow;
class MainWindow;
class RunList;
class Session;
struct Failure;

/// What the Evaluate page needs from the rest of the program.
struct EvaluateNeeds {
    Session& session;
    ClipList& clips;
    LabelWorkflow& labels;
    RunList& runs;
    JobList& jobs;
    Settings& settings;
    MainWindow& window;
};

/// Joins the Evaluate page to the runs of the project: a model's scores on some of its clips, which follow
/// the labels as they are mended there.
class EvaluateWorkflow : public QObject {
    Q_OBJECT

  public:
    EvaluateWorkflow(EvaluatePage& page, EvaluateNeeds needs);

    EvaluatePage& page() { return m_page; }
    ListenPicture& picture() { return m_picture; }
    /// Pictures and scores are made for a page that is seen.
    void setSeen(bool seen);
    void showRun(std::int64_t run) { m_choice.chooseRun(run); }
    void takePreferences();
    void retranslate();
    void setThreads(int threads) { m_threads = threads; }
    /// Whether the page does this, when it is seen.
    static bool performs(ActionId what);
    void perform(ActionId what) { m_playback.perform(what); }
    /// Tells the actions of playback whether they can be done, while the page is seen.
    void showAvailable();
    bool isSeen() const { return m_seen; }
    const std::optional<RunEvaluation>& evaluation() const { return m_evaluation; }

    /// Clips that a run gets wrong, of those that were evaluated; none: the page has no scores of it.
    std::optional<std::int64_t> mistakesOf(std::int64_t run) const;

  Q_SIGNALS:
    /// There are scores.
    void evaluated();
    /// Without a run there is nothing to evaluate.
    void trainWanted();
    /// The clips that are chosen in the list now are to be looked at there.
    void listenWanted();
    void dataWanted();

  private:
    void joinPage();
    void joinSession();
    void evaluate();
    void evaluateKept();
    void evaluateProject();
    void score(ProjectClips clips);
    void take(RunEvaluation evaluation);
    void fail(const Failure& failure);
    void show();
    void showNoScores();
    void list();
    void showClip(std::optional<std::size_t> index);
    void popUpClasses(const QPoint& at);
    void relabelCurrent(std::int64_t classRow);
    void showInList();
    void exportTo(EvaluationExport what);
    std::vector<std::int64_t> listedClips() const;

    EvaluatePage& m_page;
    EvaluateNeeds m_;
    EvaluationDisplay m_display;
    EvaluationChoice m_choice;
    ListenPlayback m_playback;
    ListenPicture m_picture;
    ClassKeys m_keys;
    std::optional<RunEvaluation> m_evaluation;
    QPointer<BackgroundJob> m_job;
    QString m_problem;  ///< why there is none
    JudgedList m_list = JudgedList::Mistakes;
    std::optional<ConfusionCell> m_cell;
    int m_threads = 0;
    bool m_seen = false;
    bool m_stale = true;  ///< scores are to be made once the page is seen
};

}  // namespace melscope
