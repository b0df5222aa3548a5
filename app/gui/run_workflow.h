// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>
#include <filesystem>

#include "app/gui/background.h"
#include "app/gui/run_list.h"
#include "ui/train/run_card.h"

namespace melscope {

class Session;
class TrainingQueue;

/// What is done with runs that are there: compared, renamed, noted, deleted.
class RunWorkflow : public QObject {
    Q_OBJECT

  public:
    RunWorkflow(Session& session, RunList& runs, TrainingQueue& queue, RunCard& card, QWidget* window);

    /// Tells the buttons of the card what can be done with the chosen runs, and why not.
    void showAvailable();
    /// From top to bottom, without those that wait.
    std::vector<RunEntry> chosen() const;

  private:
    void perform(RunAction action);
    void compare();
    void rename();
    void renameTo(const RunEntry& run, const QString& name);
    void note();
    void askToDelete();
    void removeWaiting();
    void moveToTrash(const std::vector<RunEntry>& runs);
    QString whyNot(RunAction action) const;
    void say(const QString& title, const QString& next, const Failure& failure);

    Session& m_session;
    RunList& m_runs;
    TrainingQueue& m_queue;
    RunCard& m_card;
    QWidget* m_window;
};

}  // namespace melscope
