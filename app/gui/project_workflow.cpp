// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_workflow.h"

#include "app/gui/file_asking.h"
#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/project_making.h"
#include "app/gui/session.h"
#include "app/gui/words.h"

namespace melscope {

ProjectWorkflow::ProjectWorkflow(Session& session, JobList& jobs, QWidget* window)
    : QObject(window), m_session(session), m_jobs(jobs), m_window(window) {}

bool ProjectWorkflow::isOpenAlready(const std::filesystem::path& file) const {
    return m_session.isOpen() && m_session.facts().file == file;
}

/// The file that is wanted may be the one that is being closed, and is locked until then.
bool ProjectWorkflow::waitsForClosing(const std::function<void()>& again) {
    if (!m_session.isClosing()) return false;
    connect(&m_session, &Session::fileClosed, this, again, Qt::SingleShotConnection);
    return true;
}

void ProjectWorkflow::open(const std::filesystem::path& file) {
    if (waitsForClosing([this, file] { open(file); }) || isOpenAlready(file)) return;
    startOpening(tr("Opening %1").arg(shownPath(file.filename())), pathText(file),
                 [file](const ProgressListener&, const std::stop_token&) { return openProject(file); });
}

void ProjectWorkflow::openDemo(const std::filesystem::path& folder) {
    if (waitsForClosing([this, folder] { openDemo(folder); }) || isOpenAlready(demoFile(folder))) return;
    startOpening(tr("Making the demo project"), pathText(demoFile(folder)),
                 [folder](const ProgressListener& listener, const std::stop_token& stop) {
                     return demoProject(folder, listener, stop);
                 });
}

void ProjectWorkflow::startOpening(
    const QString& title, const QString& file,
    std::function<Opened(const ProgressListener&, const std::stop_token&)> task) {
    if (m_opening) return;  // it is seen in the status line
    m_opening = true;
    const auto opened = [this](Opened open) {
        m_opening = false;
        m_session.take(std::move(open));
    };
    const auto failed = [this, file](const Failure& failure) {
        m_opening = false;
        fail(tr("The project could not be opened"),
             tr("Nothing was changed. Choose another project, or mend what is named above and try again."),
             failure);
        Q_EMIT openFailed(file);
    };
    m_jobs.add(runInBackground(this, std::move(task), opened, failed), title);
}

void ProjectWorkflow::askForProject() {
    ask(m_window, {.title = tr("Open project"), .filter = tr("Melscope projects (*.melscope)")},
        [this](const std::filesystem::path& file) { open(file); });
}

void ProjectWorkflow::drop(const QList<QUrl>& files) {
    runInBackground(
        this, [paths = pathsOf(files)](const ProgressListener&, std::stop_token) { return toldApart(paths); },
        [this](const DroppedFiles& found) { sort(found); },
        [this](const Failure& failure) { fail(tr("The files could not be looked at"), {}, failure); });
}

void ProjectWorkflow::sort(const DroppedFiles& files) {
    if (!files.projects.empty()) return open(files.projects.front());
    if (!files.models.empty()) return Q_EMIT modelsDropped(files.models);
    if (!files.folders.empty()) return Q_EMIT foldersDropped(files.folders);
    if (!files.tables.empty()) return Q_EMIT tablesDropped(files.tables);
    if (!files.recordings.empty()) return Q_EMIT recordingsDropped(files.recordings);
    if (files.others.empty()) return;
    say({.title = tr("Melscope does not know what to do with this file"),
         .what = shownPath(files.others.front()),
         .next = tr("Drop recordings, a folder of them, a table, a project or a model.")});
}

void ProjectWorkflow::fail(const QString& title, const QString& next, const Failure& failure) {
    if (failure.kind == Failure::Kind::Stopped) return;
    say({.title = title, .what = failure.reason, .next = next, .details = failure.reason});
}

void ProjectWorkflow::say(const Message& message) { MessageDialog::say(message, m_window); }

}  // namespace melscope
