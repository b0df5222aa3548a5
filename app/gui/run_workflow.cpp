// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_workflow.h"

#include <QFile>
#include <algorithm>

#include "app/gui/path_text.h"
#include "app/gui/project_words.h"
#include "app/gui/run_words.h"
#include "app/gui/session.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/dialogs/note_dialog.h"
#include "ui/train/run_name_dialog.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// The folder first: if that fails nothing has changed.
void moveFolder(Project& project, std::int64_t run, const fs::path& from, const fs::path& to) {
    project.writable();
    if (fs::exists(to)) throw Error("there is already " + printablePath(to));
    fs::rename(from, to);
    try {
        moveRun(project, run, to);
    } catch (...) {
        fs::rename(to, from);
        throw;
    }
}

/// @throws Error if a folder is there and does not go
void trashRun(Project& project, const RunEntry& run) {
    project.writable();
    std::error_code ignored;
    if (fs::exists(run.folder, ignored) && !QFile::moveToTrash(pathText(run.folder)))
        throw Error(printablePath(run.folder) + " cannot be moved to the trash");
    forgetRun(project, run.id);
}

}  // namespace

RunWorkflow::RunWorkflow(Session& session, RunList& runs, TrainingQueue& queue, RunCard& card,
                         QWidget* window)
    : QObject(&card), m_session(session), m_runs(runs), m_queue(queue), m_card(card), m_window(window) {
    connect(&card, &RunCard::wanted, this, &RunWorkflow::perform);
    connect(&card, &RunCard::chosenChanged, this, &RunWorkflow::showAvailable);
    connect(&runs, &RunList::changed, this, &RunWorkflow::showAvailable);
    connect(&queue, &TrainingQueue::changed, this, &RunWorkflow::showAvailable);
    showAvailable();
}

std::vector<RunEntry> RunWorkflow::chosen() const {
    std::vector<RunEntry> runs;
    for (const std::int64_t id : m_card.chosen())
        if (const RunEntry* run = m_runs.find(id)) runs.push_back(*run);
    return runs;
}

QString RunWorkflow::whyNot(RunAction action) const {
    const std::vector<std::int64_t> ids = m_card.chosen();
    if (ids.empty()) return tr("No run is chosen.");
    const bool waits = std::ranges::any_of(ids, [](std::int64_t id) { return id < 0; });
    if (action == RunAction::Delete && waits)
        return ids.size() == 1 ? QString() : tr("Choose one run that waits.");
    if (waits) return tr("A run that waits has nothing to show yet.");
    if (action == RunAction::Details) return {};
    if (const QString why = ProjectWords::whyNotChanged(m_session); !why.isEmpty()) return why;
    if (action != RunAction::Delete && ids.size() > 1) return tr("Choose one run.");
    const bool runs = std::ranges::find(ids, m_queue.running()) != ids.end();
    return runs && action != RunAction::Note ? tr("The run still goes on: stop it first.") : QString();
}

void RunWorkflow::showAvailable() {
    for (const RunAction action : {RunAction::Details, RunAction::Rename, RunAction::Note, RunAction::Delete})
        m_card.setWhyNot(action, whyNot(action));
}

void RunWorkflow::perform(RunAction action) {
    if (!whyNot(action).isEmpty()) return;
    switch (action) {
        case RunAction::Details:
            return compare();
        case RunAction::Rename:
            return rename();
        case RunAction::Note:
            return note();
        case RunAction::Delete:
            return m_card.chosen().front() < 0 ? removeWaiting() : askToDelete();
    }
}

void RunWorkflow::compare() { (new CompareDialog(comparisonOf(chosen(), m_queue), m_window))->open(); }

void RunWorkflow::rename() {
    const RunEntry run = chosen().front();
    auto* dialog = new RunNameDialog(pathText(run.folder.filename()), m_window);
    connect(dialog, &RunNameDialog::named, this, [this, run](const QString& name) { renameTo(run, name); });
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    dialog->open();
}

void RunWorkflow::renameTo(const RunEntry& run, const QString& name) {
    const fs::path to = run.folder.parent_path() / pathOf(name);
    if (to == run.folder) return;
    const auto task = [run, to](Project& project, const ProgressListener&, const std::stop_token&) {
        moveFolder(project, run.id, run.folder, to);
        return true;
    };
    m_session.withProject(
        {}, task, [this](bool, const Session::Clips&) { m_runs.refresh(); },
        [this](const Failure& failure) {
            say(tr("The run could not be renamed"), tr("Its folder has its old name. Choose another one."),
                failure);
        });
}

void RunWorkflow::note() {
    const RunEntry run = chosen().front();
    auto* dialog = new NoteDialog(runName(run), QString::fromStdString(run.note), m_window);
    connect(dialog, &NoteDialog::noted, this, [this, id = run.id](const QString& text) {
        const auto task = [id, note = text.toStdString()](Project& project, const ProgressListener&,
                                                          const std::stop_token&) {
            noteRun(project, id, note);
            return true;
        };
        m_session.withProject(
            {}, task, [this](bool, const Session::Clips&) { m_runs.refresh(); },
            [this](const Failure& failure) { say(tr("The note could not be kept"), {}, failure); });
    });
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    dialog->open();
}

void RunWorkflow::removeWaiting() {
    m_queue.removeWaiting(static_cast<std::size_t>(-m_card.chosen().front() - 1));
}

void RunWorkflow::askToDelete() {
    const std::vector<RunEntry> runs = chosen();
    QStringList folders;
    for (const RunEntry& run : runs) folders.append(shownText(printablePath(run.folder)));
    auto* question =
        new MessageDialog({.title = tr("Delete %n run(s)?", nullptr, static_cast<int>(runs.size())),
                           .what = tr("The folder goes to the trash with everything in it: model, "
                                      "checkpoint, history and predictions.",
                                      nullptr),
                           .next = tr("Clips and labels stay as they are."),
                           .details = folders.join(QLatin1Char('\n')),
                           .action = tr("Move to the trash")},
                          m_window);
    connect(question, &QDialog::accepted, this, [this, runs] { moveToTrash(runs); });
    connect(&m_session, &Session::closing, question, &QDialog::reject);
    question->open();
}

void RunWorkflow::moveToTrash(const std::vector<RunEntry>& runs) {
    const auto task = [runs](Project& project, const ProgressListener&, const std::stop_token&) {
        for (const RunEntry& run : runs) trashRun(project, run);
        return true;
    };
    m_session.withProject(
        {}, task, [this](bool, const Session::Clips&) { m_runs.refresh(); },
        [this](const Failure& failure) {
            m_runs.refresh();
            say(tr("The run could not be deleted"),
                tr("It is still there. Delete its folder yourself, and the run counts as gone."), failure);
        });
}

void RunWorkflow::say(const QString& title, const QString& next, const Failure& failure) {
    MessageDialog::say({.title = title, .what = failure.reason, .next = next, .details = failure.reason},
                       m_window);
}

}  // namespace melscope
