// SPDX-License-Identifier: GPL-3.0-or-later
// How the program ends: who still works is asked to stop, and what is being written is waited for.
#include <QTimer>

#include "app/gui/program.h"
#include "app/gui/train_workflow.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

constexpr int kPatience = 5000;        // ms that jobs have to stop when the program ends
constexpr int kMostPatience = 60'000;  // and that a disk has to take what is being written

}  // namespace

void Program::askToClose() {
    if (m_finishing) return;
    if (m_jobs.isEmpty()) return finish();
    const bool trains = m_train->queue().running() != 0;
    auto* question = new MessageDialog(
        {.title = trains ? tr("A run is still training") : tr("Work is still going on"),
         .what =
             tr("%n job(s) still run in the background.", nullptr, static_cast<int>(m_jobs.views().size())),
         .next =
             trains
                 ? tr("If you quit now the run is paused: Resume goes on where it was. Other jobs are "
                      "stopped.")
                 : tr("If you quit now they are stopped, and what they have not finished is left as it was "
                      "before."),
         .action = tr("Stop and quit")},
        &m_window);
    connect(question, &QDialog::accepted, this, &Program::finish);
    question->open();
}

void Program::finish() {
    m_finishing = true;
    m_settings.setWindow(m_window.saveGeometry(), m_window.saveState());
    m_window.hide();
    m_train->pauseForLater();
    m_predict.live().stop();
    m_jobs.stopAll();
    m_session.end();
    connect(&m_jobs, &JobList::emptied, this, &Program::endWhenQuiet, Qt::QueuedConnection);
    connect(&m_session, &Session::fileClosed, this, &Program::endWhenQuiet, Qt::QueuedConnection);
    connect(&m_session, &Session::savingChanged, this, &Program::endWhenQuiet, Qt::QueuedConnection);
    QTimer::singleShot(kPatience, this, [this] {
        m_patient = false;
        endWhenQuiet();
    });
    QTimer::singleShot(kMostPatience, this, &Program::finished);
    endWhenQuiet();
}

/// Jobs that do not stop are left; what is being written is waited for.
void Program::endWhenQuiet() {
    const bool waits = m_patient && (!m_jobs.isEmpty() || m_session.isOpen());
    if (waits || m_session.isWriting() || m_finished) return;
    m_finished = true;
    Q_EMIT finished();
}

}  // namespace melscope
